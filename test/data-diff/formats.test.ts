import { expect, test } from 'vitest'
import type { Changes } from '../../src/data-diff/change.ts'
import { compare } from '../../src/data-diff/compare.ts'
import type { DataRecord, DataSet } from '../../src/data-diff/data-set.ts'
import { asJson, asMarkdown, inWords } from '../../src/data-diff/formats.ts'
import { asTable } from '../../src/cli/commands/diff/table.ts'
import { widthOf } from '../../src/cli/terminal/cells.ts'

const data = (version: string, incidents: readonly DataRecord[]): DataSet => ({
  version,
  collections: new Map([['incidents', { records: incidents }]])
})

const record = (id: string, title: string, more: object = {}): DataRecord => ({
  id,
  title,
  aliases: [],
  year: 2018,
  ...more
})

const changes: Changes = compare(
  data('1.2.0', [
    record('gone', 'Gone_with *the* wind'),
    record('old-name', 'Renamed'),
    record('typo', 'A typo'),
    record('same', 'Same')
  ]),
  data('1.3.0', [
    record('fresh', 'Fresh'),
    record('new-name', 'Renamed', { aliases: ['old-name'] }),
    record('typo', 'No typo', { year: 2019 }),
    record('same', 'Same')
  ])
)

test('as Markdown, the changes are a section of a changelog, with what breaks readers first', () => {
  expect(asMarkdown(changes)).toBe(`### Data

Since 1.2.0: 1 record added, 1 record removed, 1 record renamed and 1 record changed. This requires a major version.

#### Removed

- \`incidents/gone\`: Gone\\_with \\*the\\* wind

#### Renamed

- \`incidents/new-name\`: was old-name

#### Added

- \`incidents/fresh\`: Fresh

#### Changed

- \`incidents/typo\`
  - title: A typo → No typo
  - year: 2018 → 2019
`)
})

test('as a table, each has a line with its bump, and long text wraps below itself', () => {
  expect(asTable(changes, { width: 80, color: false })).toBe(`major  removed  incidents/gone      Gone_with *the* wind
minor  renamed  incidents/new-name  was old-name
minor  added    incidents/fresh     Fresh
patch  changed  incidents/typo      title: A typo → No typo
                                    year: 2018 → 2019

1 record added, 1 record removed, 1 record renamed and 1 record changed. This
requires a major version.
`)
})

test('the table fits narrow terminals, shows control characters and colours only where there are colours', () => {
  const hostile = compare(
    data('1.0.0', []),
    data('1.0.1', [record('x\u001B[2J', `Red \u001B[31m ${'word '.repeat(30)}`)])
  )
  for (const width of [30, 50, 80, 120]) {
    const table = asTable(hostile, { width, color: false })
    expect(table).not.toContain('\u001B')
    expect(table.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
  }
  expect(asTable(changes, { width: 80, color: true })).toContain('\u001B[31mmajor')
})

test('as JSON, it says all of it, values in full', () => {
  expect(JSON.parse(asJson(changes))).toEqual(changes)
  const long = 'a '.repeat(500)
  expect(asJson(compare(data('1.0.0', [record('x', 'X')]), data('1.0.0', [record('x', long)])))).toContain(long)
})

test('without changes each format says so', () => {
  const none = compare(data('1.0.0', []), data('1.0.0', []))
  expect(asTable(none, { width: 80, color: false })).toBe('No data has changed.\n')
  expect(asMarkdown(none)).toBe('### Data\n\nSince 1.0.0: No data has changed.\n')
  expect(JSON.parse(asJson(none))).toEqual({ from: '1.0.0', to: '1.0.0', bump: 'none', changes: [] })
})

test('a value is shown up to 60 characters on one line, a longer one is only said to have changed', () => {
  const details = (before: unknown, after: unknown): readonly string[] =>
    compare(data('1.0.0', [record('x', 'X', { note: before })]), data('1.0.0', [record('x', 'X', { note: after })]))
      .changes.filter(({ kind }) => kind === 'record-changed')
      .flatMap((change) => inWords(change).details)
  expect(details('a'.repeat(60), '')).toEqual([`note: ${'a'.repeat(60)} → ""`])
  expect(details('a'.repeat(61), 'b')).toEqual(['note: changed'])
  expect(details('a', 'b\nc')).toEqual(['note: changed'])
})

test('as Markdown, a name is on one line without markup, and a record without a name has its id alone', () => {
  const of = (records: readonly DataRecord[]): string => asMarkdown(compare(data('1.0.0', []), data('1.0.0', records)))
  expect(of([record('x', 'a\n~b~ #c @d |e|')])).toContain('- `incidents/x`: a \\~b\\~ \\#c \\@d \\|e\\|\n')
  expect(of([{ id: 'y' }])).toContain('- `incidents/y`\n')
})
