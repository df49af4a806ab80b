import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import * as formats from '../../src/formats/index.ts'
import * as api from '../../src/index.ts'
import { root } from '../architecture.ts'
import { evaluate, examplesIn, functionsWithoutExample } from '../examples.ts'

const { incidents, leads, lexicon, meta, roles, tag } = api
const folder = join(root, 'src/formats')

test('the entry point has these names and no others', () => {
  expect(Object.keys(formats).sort()).toEqual([
    'guardedCell',
    'plainCell',
    'toCodebook',
    'toCsv',
    'toJsonLd',
    'toNdjson',
    'toYaml'
  ])
})

const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => examplesIn(readFileSync(join(folder, name), 'utf8'), name))

test.each(examples)('does what the docstring in $from says of $code', ({ code, promised }) => {
  expect(evaluate(code, { ...api, ...formats })).toEqual(evaluate(promised, {}))
})

test('every public function has an example', () => {
  const internal = /: (recordsOf|entriesOf|asCsv|codebookOf)$/
  expect(functionsWithoutExample(folder).filter((one) => !internal.test(one))).toEqual([])
  expect(new Set(examples.map(({ from }) => from)).size).toBe(5)
})

const terms = {
  license: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  attribution: meta.attribution
}
const origin = { name: meta.name, version: meta.version, contentDate: meta.contentDate }

test('NDJSON begins each collection with its origin, and some records count as some', () => {
  const lines = formats
    .toNdjson({ tag, roles, incidents: incidents.slice(0, 2) })
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id?: string; meta?: object })
  const heads = lines.flatMap((line) => line.meta ?? [])
  expect(heads).toEqual(
    [
      ['tag', 1],
      ['roles', roles.length],
      ['incidents', 2]
    ].map(([collection, count]) => ({ ...origin, collection, count, ...terms }))
  )
  expect(lines.filter(({ id }) => id !== undefined)).toEqual([tag, ...roles, ...incidents.slice(0, 2)])
})

test('YAML has its origin and each collection below its name, a single object as a mapping', () => {
  const text = formats.toYaml({ tag, lexicon, leads: [] })
  const expected = {
    meta: { ...origin, counts: { tag: 1, lexicon: lexicon.length, leads: 0 }, ...terms },
    tag,
    lexicon,
    leads: []
  }
  expect(parseYaml(text)).toEqual(expected)
  expect(parseYaml(text, { version: '1.1' })).toEqual(expected)
})

test('CSV has a column for every field and a line for every record, ended as RFC 4180 says', () => {
  const text = formats.toCsv('roles', roles)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/\r|\n/)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(parseCsv(text, { columns: true, record_delimiter: '\r\n' })).toMatchObject(
    roles.map(({ id, title }) => ({ id, title }))
  )
  const [role] = roles as readonly [api.Role]
  for (const end of ['\n', '\r', '\r\n'])
    expect(formats.toCsv('roles', [{ ...role, title: `a${end}b` }])).toContain(`,"a${end}b",`)
  expect(formats.toCsv('roles', [])).toBe('id,title,aliases,responsibilities,election,sources\r\n')
  expect(formats.toCsv('tag', tag).split('\r\n')).toHaveLength(3)
})

test('a collection that there is not is refused with the nearest one', () => {
  const wrong = { incident: [] } as unknown as formats.Collections
  for (const write of [formats.toNdjson, formats.toYaml])
    expect(() => write(wrong)).toThrow(/^Unknown collection `incident`; did you mean `incidents`, `/)
  expect(() => formats.toJsonLd({ sourcs: [] } as formats.LinkedCollections)).toThrow(
    /^Unknown collection `sourcs`; did you mean `sources`\? Collections: lexicon, /
  )
  expect(() => formats.toJsonLd({ leads } as formats.LinkedCollections)).toThrow(RangeError)
  for (const write of [formats.toCsv, formats.toCodebook])
    expect(() => write('rols' as 'roles', roles)).toThrow(/^Unknown collection `rols`; did you mean `roles`, `/)
})
