import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { createPipeline } from '../../src/build/pipeline.ts'
import { folders } from '../../src/collections/index.ts'
import { placesIn } from '../../src/diagnostics/diagnostic.ts'
import { rules } from '../../src/rules/index.ts'
import { runs } from '../runs.ts'
import { base, contentFile, overlaid, textOf } from './content-tree.ts'
import { faults } from './faults.ts'

const pipeline = createPipeline(folders, rules)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The diagnostics of a file, all of which have to lie in it. */
function checkedPlaces(path: string, content: Uint8Array): number {
  const lines = new TextDecoder().decode(content).split(/\r\n?|\n/)
  const own = pipeline(overlaid([contentFile(path, content)])).diagnostics.filter(({ file }) => file === path)
  for (const { line, column, endLine = line, endColumn = column, rule, fix } of own) {
    const places = [{ line, column, endLine, endColumn }, ...(fix ? [fix.place] : [])]
    for (const place of places) {
      expect([rule, place.line >= 1 && place.line <= place.endLine && place.endLine <= lines.length]).toEqual([
        rule,
        true
      ])
      for (const [row, at] of [
        [place.line, place.column],
        [place.endLine, place.endColumn]
      ] as const)
        expect([rule, row, at, at >= 1 && at <= (lines[row - 1] ?? '').length + 1]).toEqual([rule, row, at, true])
    }
    expect([rule, endLine > line || endColumn >= column]).toEqual([rule, true])
  }
  return own.length
}

it.each([
  ['a quotation that does not end', '---\ntitle: "a\ndate: 2019-05-30\n---\n'],
  ['a single quotation that does not end', "---\ntitle: 'a\ndate: 2019-05-30\n---\n"],
  ['a list that does not end', '---\ntitle: a\naliases: [b, c\n---\n'],
  ['a mapping that does not end', '---\ntitle: a\nsources:\n  - { id: charter\n---\n'],
  ['a key without a value at the end', '---\ntitle: a\n? \n---\n'],
  ['Windows line ends', '---\r\ntitle: "a\r\ndate: 2019-05-30\r\n---\r\n'],
  ['old line ends', '---\rtitle: "a\rdate: 2019-05-30\r---\r'],
  ['a byte order mark', '\ufeff---\ntitle: "a\n---\n'],
  ['no line end', '---\ntitle: a\n---'],
  ['nothing but an opening line', '---'],
  ['nothing', ''],
  ['a list of everything', '---\n[]\n---\n'],
  ['an unclosed fence', '---\ntitle: a\nsources:\n  - { id: charter }\n---\n```\na']
])('places lie in a file with %s', (_, text) => {
  expect(checkedPlaces('roles/deputy.md', bytesOf(text))).toBeGreaterThan(0)
})

test('places lie in a file with any fault planted', () => {
  for (const fault of Object.values(faults)) {
    const [first, last] = base.flatMap(({ path }) => fault(textOf(path), () => 0) ?? []).flatMap(({ text }) => text)
    for (const text of [first, last]) if (text !== undefined) checkedPlaces('roles/deputy.md', bytesOf(text))
  }
})

test('places lie in a file that is cut off anywhere, or has any bytes in it', () => {
  const file = fc.constantFrom(...base.map(({ path }) => path))
  const garbage = fc.constantFrom(
    '"',
    "'",
    '[',
    '{',
    '- ',
    ': ',
    '\n',
    '\r',
    '\t',
    '|',
    '>',
    '#',
    '&',
    '*',
    '`',
    '\u00e9',
    '\ufeff'
  )
  fc.assert(
    fc.property(file, fc.nat(), fc.array(garbage, { maxLength: 4 }), fc.boolean(), (path, at, added, rest) => {
      const bytes = bytesOf(textOf(path))
      const cut = at % (bytes.length + 1)
      checkedPlaces(
        path,
        Buffer.concat([bytes.subarray(0, cut), bytesOf(added.join('')), rest ? bytes.subarray(cut) : bytesOf('')])
      )
    }),
    { numRuns: runs(3000, 100) }
  )
})

it('brings a place back into its text', () => {
  const inText = placesIn('one\n\nthree')
  expect(inText({ line: 1, column: 2, endLine: 1, endColumn: 4 })).toEqual({
    line: 1,
    column: 2,
    endLine: 1,
    endColumn: 4
  })
  expect(inText({ line: 9, column: 9 })).toEqual({ line: 3, column: 6 })
  expect(inText({ line: 0, column: 0, endLine: 2, endColumn: 7 })).toEqual({
    line: 1,
    column: 1,
    endLine: 2,
    endColumn: 1
  })
  expect(inText({ line: 1, column: 9, endLine: 4 })).toEqual({ line: 1, column: 4, endLine: 3 })
})
