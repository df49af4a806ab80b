import fc from 'fast-check'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runs } from '../runs.ts'
import { createPipeline } from '../../src/build/pipeline.ts'
import { readContent, type ContentFile } from '../../src/build/read.ts'
import { folders } from '../../src/collections/index.ts'
import { rules } from '../../src/rules/index.ts'
import { byOrder } from '../diagnostics/order.ts'
import { contentFile, root } from './content-tree.ts'

const content = readContent(join(root, 'content'))
const build = createPipeline(folders, rules)

const bytesOf = ({ content }: ContentFile): Uint8Array => (content instanceof Uint8Array ? content : new Uint8Array())

/** A real file, which one run has mutated. */
const real = fc.constantFrom(...content)

const lines = (change: (lines: string[], at: number, other: number) => void) =>
  fc.tuple(real, fc.nat(), fc.nat()).map(([file, one, two]) => {
    const list = new TextDecoder().decode(bytesOf(file)).split('\n')
    change(list, one % list.length, two % list.length)
    return contentFile(file.path, list.join('\n'))
  })

const bytes = (change: (bytes: number[], at: number, byte: number) => void) =>
  fc.tuple(real, fc.nat(), fc.nat(255)).map(([file, at, byte]) => {
    const list = [...bytesOf(file)]
    change(list, at % list.length, byte)
    return contentFile(file.path, Uint8Array.from(list))
  })

const mutations = {
  'a line less': lines((list, at) => list.splice(at, 1)),
  'a line twice': lines((list, at) => list.splice(at, 0, list[at] ?? '')),
  'two lines swapped': lines((list, at, other) => ([list[at], list[other]] = [list[other] ?? '', list[at] ?? ''])),
  'a line moved in': lines((list, at, other) => (list[at] = `${' '.repeat(other % 7)}${list[at] ?? ''}`)),
  'an end cut off': bytes((list, at) => list.splice(at)),
  'a beginning cut off': bytes((list, at) => list.splice(0, at)),
  'a byte changed': bytes((list, at, byte) => (list[at] = byte)),
  'a byte less': bytes((list, at) => list.splice(at, 1)),
  'a byte more': bytes((list, at, byte) => list.splice(at, 0, byte)),
  'a mark more': fc
    .tuple(
      real,
      fc.nat(),
      fc.constantFrom(...'\'"[]{}#&*!|>%@`:,?-<~\\', '\r', '\n', '\t', '---', '...', '```', '<!--', '## ', '\uFEFF')
    )
    .map(([file, at, mark]) => {
      const text = new TextDecoder().decode(bytesOf(file))
      const index = at % text.length
      return contentFile(file.path, `${text.slice(0, index)}${mark}${text.slice(index)}`)
    })
}

function isInside(file: ContentFile, { line, column }: { line: number; column: number }): boolean {
  const text = new TextDecoder().decode(bytesOf(file)).replace(/\r\n?/g, '\n')
  const found = text.split('\n')[line - 1]
  return found !== undefined && column >= 1 && column <= found.length + 1
}

test.each(Object.entries(mutations))(
  'a real file with %s gives a record or diagnostics inside the file, in order, and no crash',
  (_, mutation) => {
    fc.assert(
      fc.property(mutation, (file) => {
        const diagnostics = build([file]).diagnostics.filter((one) => one.file === file.path)
        expect(diagnostics.map(({ rule }) => rule)).not.toContain('rule/crashed')
        expect(diagnostics.filter((one) => !isInside(file, one))).toEqual([])
        expect(diagnostics.toSorted(byOrder)).toEqual(diagnostics)
      }),
      { numRuns: runs(150, 20) }
    )
  }
)

test('a file without an error gives a record, and one with an error stops them all', () => {
  const files = content.filter(({ path }) => path.startsWith('leads/'))
  const others = content.filter((file) => !files.includes(file))
  fc.assert(
    fc.property(
      mutations['a line less'].filter(({ path }) => path.startsWith('leads/')),
      (file) => {
        const all = [...others, ...files.filter(({ path }) => path !== file.path), file]
        const { diagnostics, records } = build(all)
        const ids = records.get('leads')?.map(({ id }) => `leads/${id}.md`) ?? []
        expect(ids.includes(file.path)).toBe(diagnostics.every(({ severity }) => severity === 'warning'))
      }
    ),
    { numRuns: runs(10, 3) }
  )
})
