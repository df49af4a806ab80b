import { expect, test } from 'vitest'
import { diagnosticsAfter, found, incident } from './base-file.ts'

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

test('values that differ only in case are duplicates, and the fix keeps the first of each', () => {
  const [diagnostic, ...others] = diagnosticsAfter('lexicon/least-privilege.md', [
    '[Need to know]',
    '[Need to know, Other, need To Know, other]'
  ])
  expect(others).toMatchObject([{ column: 47, message: '`other` appears twice in this list.' }])
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

test('a source supports fields of the record', () => {
  expect(found(incident, ['2018/example-stream.md }', 'a.md, supports: [year, yeer] }'])).toEqual([
    '18:49 source/unknown-field Unknown field `yeer`.'
  ])
})
