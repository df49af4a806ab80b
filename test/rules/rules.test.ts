import { expect, test } from 'vitest'
import { createPipeline } from '../../src/build/pipeline.ts'
import { collections } from '../../src/collections/index.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { rules } from '../../src/rules/index.ts'
import { contentFile, overlaid, textOf } from '../build/content-tree.ts'

const incident = 'incidents/example-stream.md'
const lead = 'leads/ada-example.md'
const pipeline = createPipeline(collections, rules)

/** What is found in a file of the base after some of its text was replaced. */
function diagnosticsAfter(path: string, ...edits: readonly (readonly [string, string])[]): Diagnostic[] {
  const text = edits.reduce((one, [from, to]) => {
    expect(one).toContain(from)
    return one.replace(from, () => to)
  }, textOf(path))
  return pipeline(overlaid([contentFile(path, text)])).diagnostics.filter(({ file }) => file === path)
}

const found = (path: string, ...edits: readonly (readonly [string, string])[]): string[] =>
  diagnosticsAfter(path, ...edits).map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`)

/** What is found in the incident's body, of which every other sentence is right. */
const inBody = (text: string): string[] => found(incident, ['A package was changed.', text])

const dates = (text: string): [string, string] => ['disclosed: 2018-11', text]

test('every two dates of an incident are compared, and the later one of them reported once', () => {
  const report = (second: string, late: string, first: string, early: string): string =>
    `date/order \`${second}\` is \`${late}\`, before \`${first}\`, \`${early}\`.`
  expect(found(incident, dates('began: 2018-02\nended: 2018-01'))).toEqual([
    `7:8 ${report('ended', '2018-01', 'began', '2018-02')}`
  ])
  expect(found(incident, dates('began: 2018-02\ndetected: 2018-01'))).toEqual([
    `7:11 ${report('detected', '2018-01', 'began', '2018-02')}`
  ])
  expect(found(incident, dates('detected: 2018-02\ndisclosed: 2018-01'))).toEqual([
    `7:12 ${report('disclosed', '2018-01', 'detected', '2018-02')}`
  ])
  expect(found(incident, dates('began: 2018-02\ndetected: 2018-03\ndisclosed: 2018-01'))).toEqual([
    `8:12 ${report('disclosed', '2018-01', 'detected', '2018-03')}`
  ])
  expect(found(incident, dates('began: 2018-02\ndisclosed: 2018-01'))).toEqual([
    `7:12 ${report('disclosed', '2018-01', 'began', '2018-02')}`
  ])
  expect(found(incident, dates('began: 2018-02-09\ndetected: 2018-02\ndisclosed: "2018"'))).toEqual([])
})

test('the dates of a term are compared, and what is not a date is left to the schema', () => {
  const listed = 'listed: { from: 2024-03 }'
  expect(found(lead, [listed, 'end: 2023-01'])).toEqual([
    '7:10 date/order `end` is `2023-01`, before `start`, `2024-02-29`.'
  ])
  expect(found(lead, [listed, 'listed: { from: 2024-03, until: 2024-02 }'])).toEqual([
    '7:37 date/order `until` is `2024-02`, before `from`, `2024-03`.'
  ])
  expect(found(lead, [listed, 'end: 2023-02-30'])).toEqual([expect.stringMatching(/^7:10 field\/date /)])
  expect(found(lead, ['2024-02-29', '2024-02-30'], [listed, 'end: 2023-01'])).toEqual([
    expect.stringMatching(/^6:12 field\/date /)
  ])
})

test('white space is reported where it begins, and its fix removes it', () => {
  const [diagnostic] = diagnosticsAfter(incident, ['kind: attack', 'kind: attack \t'])
  const place = { line: 4, column: 13, endLine: 4, endColumn: 15 }
  expect(diagnostic).toMatchObject({ ...place, rule: 'format/trailing-space', fix: { place, text: '' } })
})

test('the first field out of order is reported, unless a field is unknown', () => {
  const swapped: [string, string] = ['year: 2018\nkind: attack', 'kind: attack\nyear: 2018']
  expect(found(incident, swapped)).toEqual(['3:1 format/key-order `kind` comes before `year`.'])
  expect(found(incident, swapped, ['year: 2018', 'year: 2018\nlevel: 1'])).toEqual([
    '5:1 field/unknown Unknown field `level`.'
  ])
})

test('an identifier of any database is found in text and note, once, and not in addresses or other fields', () => {
  const notListed = (id: string): string =>
    `identifier/not-listed \`${id}\` is in the text, but not in \`identifiers\`.`
  for (const id of ['CVE-2020-1234', 'GHSA-2345-6789-cfgh', 'MAL-2024-1', 'PYSEC-2024-12'])
    expect(inBody(`See ${id} and ${id}.`)).toEqual([`20:5 ${notListed(id)}`])
  expect(inBody('See CVE-2018-12345, XCVE-2020-1234 and CVE-2020-123.')).toEqual([])
  expect(inBody('See [it](https://example.org/CVE-2020-1234).')).toEqual([])
  expect(found(incident, ['disclosed: 2018-11', 'disclosed: 2018-11\nimpact: x'])).not.toEqual([])
  expect(found(incident, ['sources:', 'note: As CVE-2020-1234.\nsources:'])).toEqual([
    `17:7 ${notListed('CVE-2020-1234')}`
  ])
  expect(found(incident, ['title: Example stream', 'title: CVE-2020-1234 in it'])).toEqual([])
  expect(found('lexicon/least-privilege.md', ['Nobody', 'As CVE-2020-1234 shows, nobody'])).toEqual([])
})

test('values that differ only in case are duplicates, and the fix keeps the first of each', () => {
  const [diagnostic, ...others] = diagnosticsAfter('lexicon/least-privilege.md', [
    '[Need to know]',
    '[Need to know, Other, need To Know, other]'
  ])
  expect(others).toEqual([])
  expect(diagnostic).toMatchObject({
    rule: 'list/duplicate',
    line: 4,
    column: 33,
    message: '`need To Know` appears twice in this list.',
    fix: { text: '[Need to know, Other]' }
  })
})

test('lists without an order are sorted by code units, other lists are left alone', () => {
  const [diagnostic, ...others] = diagnosticsAfter(incident, ['[CWE-506]', '[CWE-79, CWE-506, CWE-8]'])
  expect(others).toEqual([])
  expect(diagnostic).toMatchObject({
    rule: 'list/unsorted',
    line: 12,
    column: 13,
    expected: 'CWE-506, CWE-79, CWE-8',
    fix: { text: '[CWE-506, CWE-79, CWE-8]' }
  })
  expect(found(incident, ['[npm]', '[pypi, npm]'])).toEqual([])
  expect(found(incident, ['[npm]', '[5, npm, npm]']).join()).not.toContain('list/')
})

test('a package URL is compared with its canonical form, unless it may have a version', () => {
  const purl = '"pkg:npm/example-stream"'
  const [diagnostic] = diagnosticsAfter(incident, [purl, '"pkg:pypi/Example_One"'])
  expect(diagnostic).toMatchObject({
    rule: 'package/not-canonical',
    field: 'packages[0].purl',
    expected: 'pkg:pypi/example-one',
    fix: { place: { line: 9, column: 13, endLine: 9, endColumn: 35 }, text: '"pkg:pypi/example-one"' }
  })
  for (const other of ['"PKG:npm/a@1.0"', '"no package"', '5'])
    expect(found(incident, [purl, other]).join()).not.toContain('package/')
})

test('placeholders are found in text and values, but not in code, addresses and short values', () => {
  expect(inBody('TBD')).toEqual(['20:1 text/placeholder `TBD` is a placeholder.'])
  expect(inBody('Unknown.')).toEqual(['20:1 text/placeholder `Unknown.` is a placeholder.'])
  expect(inBody('Then run `none`, and `x`.')).toEqual([])
  expect(inBody('Then run `TODO`.')).toEqual(['20:11 text/placeholder `TODO` is a placeholder.'])
  for (const field of ['aliases: [Unknown]', 'covers: [None]', 'mentions: [NA]'])
    expect(found('lexicon/least-privilege.md', ['mentions: [Need to know]', field]).join()).not.toContain('placeholder')
  expect(found(incident, ['["3.3.6"]', '["None"]'])).toEqual([])
})

test('references to one document are duplicates, however their addresses are written', () => {
  const url = 'https://example.org/report'
  const second = (other: string): string[] =>
    found(incident, [
      '  - { url: "https://example.org/report", kind: report }',
      `  - { url: "${url}", kind: report }
  - { url: "${other}", kind: article }`
    ])
  for (const same of [
    'http://www.example.org/report',
    'https://EXAMPLE.org/report/',
    `${url}#`,
    `${url}?`,
    `${url}#:~:text=a`
  ])
    expect(second(same)).toEqual([`17:12 reference/duplicate \`${same}\` is already reference 1.`])
  for (const other of [`${url}s`, `${url}?a`, `${url}#a`, 'https://example.org/Report'])
    expect(second(other)).toEqual([])
})

test('a link with swapped brackets is put right', () => {
  expect(
    diagnosticsAfter(incident, ['A package', 'As (this page)[https://example.org/a] says, a package'])
  ).toMatchObject([
    {
      rule: 'reference/reversed',
      fix: {
        place: { line: 20, column: 4, endLine: 20, endColumn: 38 },
        text: '[this page](https://example.org/a)'
      }
    }
  ])
})

test('a passcode is found through markup, in headings and in values, and reported once', () => {
  const passcode = (place: string): string[] => [`${place} secret/passcode The text contains a passcode.`]
  expect(inBody('The **passcode**: `1234a` opens it.')).toEqual(passcode('20:7'))
  expect(
    inBody('See [passcode](https://example.org/passcode) for it, and https://example.org/?a=passcode:1234.')
  ).toEqual([])
  expect(found(incident, ['title: Example stream', 'title: "Passcode: 1234"'])).toEqual(passcode('2:8'))
  expect(found(incident, ['## Impact', '## Passcode 1234'])).toContainEqual(passcode('22:4')[0])
})

test('a link with a password is found in values and in the body', () => {
  const message = 'secret/password-link The address contains a password.'
  const url = 'https://example.org/j/1?pwd=abc'
  expect(inBody(`Join [here](${url}).`)).toEqual([`20:6 ${message}`])
  expect(found(incident, ['https://example.org/report', url])).toEqual([`16:12 ${message}`])
})

test('an e-mail address is found in text and links, once each, and not inside web addresses', () => {
  const message = 'secret/email `ada@example.org` is an e-mail address.'
  expect(inBody('Ask ada@example.org.')).toEqual([`20:5 ${message}`])
  expect(inBody('Ask <ada@example.org>.').filter((one) => one.includes('secret/'))).toEqual([
    `20:5 ${message}`,
    `20:6 ${message}`
  ])
  expect(inBody('See https://example.org/?to=ada@example.org for it.')).toEqual([])
  expect(inBody('See [it](https://example.org/?to=ada@example.org).')).toEqual([])
  expect(found(incident, ['title: Example stream', 'title: By ada@example.org'])).toEqual([`2:8 ${message}`])
})

test('a source supports fields of the record', () => {
  expect(found(incident, ['2018/example-stream.md }', 'a.md, supports: [year, yeer] }'])).toEqual([
    '18:49 source/unknown-field Unknown field `yeer`.'
  ])
})
