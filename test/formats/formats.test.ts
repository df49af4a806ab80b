import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { formats, type FormatName } from '../../src/cli/commands/look-up/show.ts'
import { asCsv } from '../../src/formats/csv.ts'
import type { Row } from '../../src/formats/format.ts'
import { asYaml } from '../../src/formats/yaml.ts'
import { readers, recordsInCsv } from './records.ts'

const rows: readonly Row[] = [
  { id: 'a', year: 2018, tags: ['x', 'y'], note: 'one, "two"\nthree' },
  { id: 'b', tags: [], date: '2018-09-09' }
]
const fields = ['id', 'year', 'tags', 'note', 'date']

const csvOf = (rows: Row | readonly Row[], fields: readonly string[]): string => asCsv(rows, fields, true)
const [asJson, asNdjson] = await Promise.all([formats.json(), formats.ndjson()])

test('the formats come in a stated order', () => {
  expect(Object.keys(formats)).toEqual(['json', 'ndjson', 'csv', 'yaml'])
})

test('CSV has a line of names, text as it is, other values as JSON and nothing for what is absent', () => {
  expect(csvOf(rows, fields)).toBe(
    'id,year,tags,note,date\r\na,2018,"[""x"",""y""]","one, ""two""\nthree",\r\nb,,[],,2018-09-09\r\n'
  )
  expect(csvOf([], fields)).toBe('id,year,tags,note,date\r\n')
  expect(csvOf([{ id: 'a\rb' }], ['id'])).toBe('id\r\n"a\rb"\r\n')
})

test('NDJSON has a line for each record and none for none', () => {
  expect(asNdjson([{ id: 'a\nb' }, { id: 'c' }], [], true)).toBe('{"id":"a\\nb"}\n{"id":"c"}\n')
  expect(asNdjson([], [], true)).toBe('')
})

test('a single record is an object of JSON and YAML, and the only line of the others', () => {
  expect(asJson({ id: 'a' }, [], true)).toBe('{\n  "id": "a"\n}\n')
  expect(asYaml({ id: 'a' })).toBe('id: a\n')
  expect(asNdjson({ id: 'a' }, [], true)).toBe('{"id":"a"}\n')
  expect(csvOf({ id: 'a' }, ['id'])).toBe('id\r\na\r\n')
})

test('YAML quotes what a reader of YAML 1.1 would take for a date, a number or a boolean, and folds nothing', () => {
  expect(asYaml([{ date: '2018-09-09', id: 'no', time: '12:30', long: 'word '.repeat(40).trim() }])).toBe(
    `- date: "2018-09-09"\n  id: "no"\n  time: "12:30"\n  long: ${'word '.repeat(40).trim()}\n`
  )
  expect(parseYaml(asYaml(rows), { version: '1.1' })).toEqual(rows)
})

test('YAML keeps the spaces of a text that begins with a blank line', () => {
  for (const note of [' \n', '\n', '  \n a', '\n a'])
    expect(parseYaml(asYaml([{ id: 'a', note }]))).toEqual([{ id: 'a', note }])
})

test('YAML repeats what records share, without anchors', () => {
  const shared = ['x']
  expect(asYaml([{ one: shared, two: shared }])).not.toMatch(/[&*]/)
})

const text = fc.string({
  minLength: 1,
  unit: fc.oneof(
    fc.constantFrom('"', ',', '\n', '\r', ' ', "'", '-', ':', '#', '=', '\t', '\ufeff', '0', '1', 'é', '👩‍👧'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' })
  )
})
const value = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.array(text, { maxLength: 3 }),
  fc.record({ url: text, versions: fc.array(text, { maxLength: 2 }) })
)
const records = fc.array(fc.record({ id: text, note: text, list: value }, { requiredKeys: ['id', 'list'] }), {
  maxLength: 5
})

test.each(['json', 'ndjson', 'yaml'] as const)(
  'whatever records hold, %s reads back to them',
  async (name: FormatName) => {
    const format = await formats[name]()
    fc.assert(fc.property(records, (rows) => void expect(readers[name](format(rows, [], true), '')).toEqual(rows)))
  }
)

test('whatever records hold, CSV reads back to them', () => {
  // A column always has text or never: a cell does not say which.
  const rows = records.map((all) => all.map((row) => ({ ...row, list: [row.list] })))
  fc.assert(
    fc.property(
      rows,
      (rows) =>
        void expect(recordsInCsv(csvOf(rows, ['id', 'note', 'list']), (field) => field !== 'list')).toEqual(rows)
    )
  )
})
