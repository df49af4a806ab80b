import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { runs } from '../runs.ts'
import { createPipeline } from '../../src/build/pipeline.ts'
import { readContent, type ContentFile } from '../../src/build/read.ts'
import { folders } from '../../src/collections/index.ts'
import { rules } from '../../src/rules/index.ts'
import { root } from '../architecture.ts'
import { faults } from './faults.ts'

const kinds = Object.keys(faults)
const faultsOfEach = runs(Math.ceil(600 / kinds.length), 1)
const check = createPipeline(folders, rules)
const files = readContent(join(root, 'content'))
const textOf = ({ content }: ContentFile): string =>
  typeof content === 'string' ? '' : Buffer.from(content).toString()

beforeAll(() => expect(check(files).diagnostics).toEqual([]))

it('has many kinds of fault', () => expect(kinds.length).toBeGreaterThanOrEqual(30))

// fast-check prints the seed of a failing run. Files that were not changed are the same objects, and are not checked
// again.
it.each(kinds)(`finds the fault "%s" planted in the real content, at its place, and nothing else`, (kind) => {
  fc.assert(
    fc.property(fc.nat(files.length - 1), fc.nat(1000), (file, spot) => {
      const plant = faults[kind]
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
        expect(found).toEqual([`${target.path}:${fault.line}:${fault.column} ${fault.rule}`])
        return
      }
      expect.unreachable('no file can have this fault')
    }),
    { numRuns: faultsOfEach }
  )
})
