import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { createPipeline } from '../../src/build/pipeline.ts'
import { readContent, type ContentFile } from '../../src/build/read.ts'
import { collections } from '../../src/collections/index.ts'
import { rules } from '../../src/rules/index.ts'
import { root } from '../architecture.ts'
import { faults } from './faults.ts'

const kinds = Object.keys(faults)
const faultsInAll = 600
const check = createPipeline(collections, rules)
const files = readContent(join(root, 'content'))
const textOf = ({ content }: ContentFile): string =>
  typeof content === 'string' ? '' : Buffer.from(content).toString()
const planted = new Set<string>()

beforeAll(() => expect(check(files).diagnostics).toEqual([]))

// fast-check prints the seed of a failing run. Unchanged files are the same objects, and are not checked again.
it(`finds each of ${faultsInAll} faults planted in the real content, at its place, and nothing else`, () => {
  expect(kinds.length).toBeGreaterThanOrEqual(30)
  const choice = fc.record({ kind: fc.nat(kinds.length - 1), file: fc.nat(files.length - 1), spot: fc.nat(1000) })
  fc.assert(
    fc.property(choice, ({ kind, file, spot }) => {
      const name = kinds[kind] ?? ''
      const plant = faults[name]
      const candidates = files.map((_, index) => files[(file + index) % files.length])
      for (const target of candidates) {
        const fault = target && plant?.(textOf(target), (count) => (count > 0 ? spot % count : -1))
        if (!target || !fault) continue
        const changed = files.map((one) =>
          one === target ? { path: one.path, content: Buffer.from(fault.text) } : one
        )
        const reported = check(changed).diagnostics.filter(
          ({ severity, rule }) => severity === 'error' || rule === fault.rule
        )
        const found = reported.map(({ file: path, line, column, rule }) => `${path}:${line}:${column} ${rule}`)
        const expected = `${target.path}:${fault.line}:${fault.column} ${fault.rule}`
        expect({ kind: name, found }).toEqual({ kind: name, found: [expected] })
        planted.add(name)
        return
      }
      expect.unreachable(`no file can have the fault "${name}"`)
    }),
    { numRuns: faultsInAll }
  )
  expect([...planted].sort()).toEqual([...kinds].sort())
})
