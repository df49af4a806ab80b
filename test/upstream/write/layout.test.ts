import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scaffoldText } from '../../../src/upstream/write/layout.ts'
import { runs } from '../../runs.ts'
import { parseFrontMatter } from '../../../src/markdown/front-matter.ts'

const order = ['title', 'flag', 'year', 'names', 'items', 'terms']

/** What the pipeline reads in a text. */
const readBack = (text: string): unknown => {
  const result = parseFrontMatter(text)
  return result.ok ? result.value.data : result.findings
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'#:,[]{}\'"&*!|>%@`-? \n~=<'.split('')), maxLength: 12 }),
  fc.constantFrom(
    'null',
    'true',
    'no',
    '1.10',
    '0x1f',
    '1e3',
    '2024',
    '2024-02-29',
    '12:30:45',
    '.inf',
    '---',
    '- a',
    'a: b',
    'a #b',
    ' a',
    'x'.repeat(300),
    'word '.repeat(60),
    `${'word '.repeat(20)}\n\n${'word '.repeat(20)}`
  )
)

it('writes what the pipeline reads back, whatever the texts are', () => {
  const item = fc.record(
    { id: texts, versions: fc.array(texts, { minLength: 1, maxLength: 3 }) },
    { requiredKeys: ['id'] }
  )
  const term = fc.record({ role: texts, sources: fc.array(item, { minLength: 1, maxLength: 2 }) })
  const fields = fc.record({
    title: texts,
    flag: fc.boolean(),
    year: fc.integer(),
    names: fc.array(texts, { minLength: 1, maxLength: 4 }),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
    terms: fc.array(term, { minLength: 1, maxLength: 2 })
  })
  fc.assert(
    fc.property(fields, (one) => {
      const text = scaffoldText({ fields: one, body: '' }, order)
      expect(readBack(text)).toEqual(structuredClone(one))
      // One line for each entry, so that differences between versions can be read.
      const lines =
        5 + 1 + one.items.length + 1 + one.terms.reduce((sum, { sources }) => sum + 2 + sources.length, 0) + 1
      expect(text.trimEnd().split('\n')).toHaveLength(lines)
    }),
    { numRuns: runs(500, 60), seed: 20260821, verbose: 1 }
  )
})

it('leaves out what is undefined or empty, and orders the rest', () => {
  const fields = { names: [], year: 2024, title: undefined, items: [{ id: 'a', path: undefined }] }
  expect(scaffoldText({ fields, body: 'Text.\n' }, order)).toBe('---\nyear: 2024\nitems:\n  - { id: a }\n---\nText.\n')
})
