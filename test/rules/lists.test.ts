import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectWith } from '../cli/command-line.ts'
import { incidentWith, linesAndRules, reportOf } from '../cli/reports.ts'
import { diagnosticsAfter, found, incident } from './base-file.ts'

const path = 'content/incidents/example-stream.md'
const packages = '  - { purl: "pkg:npm/example-stream", versions: ["3.3.6"] }\n'
const source = '  - { id: charter, path: 2018/example-stream.md }\n'

it.each([
  ['packages', packages, 10],
  ['sources', source, 19],
  ['references', '  - { url: "https://example.org/report", kind: report }\n', 17],
  ['techniques', '  - { id: T1195.001, by: editor }\n', 15],
  ['identifiers', '  - { id: CVE-2018-12345, relation: alias }\n', 12]
])('reports an entry of `%s` that appears twice, at the second', async (_, entry, line) => {
  const report = await reportOf(incidentWith([entry, entry + entry]), 'validate')
  expect(report.code).toBe(1)
  expect(report.problems.map((problem) => `${problem.file}:${problem.line}`)).toEqual([`${path}:${line}`])
})

it.each([
  ['types: [dev-tooling]', 'types: [dev-tooling, dev-tooling]'],
  ['kind: attack', 'aliases: [Jos\u00e9, Jose\u0301]\nkind: attack'],
  ['kind: attack', 'aliases: ["\u212bngstrom", "\u00e5ngstrom"]\nkind: attack'],
  ['kind: attack', 'aliases: ["one\u200btwo", "onetwo"]\nkind: attack'],
  ['[npm]', '[npm, npm]'],
  ['[CWE-506]', '[CWE-506, CWE-506]'],
  ['["3.3.6"]', '["3.3.6", "3.3.6"]'],
  ['path: 2018/example-stream.md', 'path: a.md, supports: [year, year]']
])('reports a value that appears twice: %s', (from, to) => {
  expect(found(incident, [from, to]).join()).toContain('list/duplicate')
})

it.each([
  [packages, packages + packages.replace('3.3.6', '3.3.7'), '10:5 list/duplicate `pkg:npm/example-stream`'],
  [packages, packages + packages.replace('example', '%65xample'), '10:5 list/duplicate `pkg:npm/%65xample-stream`'],
  [source, source + source.replace(' }', ', supports: [year] }'), '19:5 list/duplicate `charter`']
])('reports two entries for one thing that say something else of it, and leaves them', (from, to, expected) => {
  const diagnostics = diagnosticsAfter(incident, [from, to]).filter(({ rule }) => rule === 'list/duplicate')
  expect(diagnostics.map(({ fix }) => fix)).toEqual([undefined])
  expect(found(incident, [from, to]).join()).toContain(`${expected} appears twice in this list.`)
})

it('reports every repetition in a list', () => {
  const five = packages.repeat(3) + packages.replace('stream', 'other').repeat(2)
  expect(found(incident, [packages, five])).toEqual(
    [10, 11, 13].map(
      (line) =>
        `${line}:5 list/duplicate \`pkg:npm/example-${line < 13 ? 'stream' : 'other'}\` appears twice in this list.`
    )
  )
})

it('keeps one of entries that are equal, whatever lines they have', async () => {
  const block = '  - purl: "pkg:npm/example-stream"\n    versions:\n      - "3.3.6"\n'
  const folder = incidentWith([packages, block + packages + block])
  expect(linesAndRules(await reportOf(folder, 'validate', '--fix'))).toEqual([])
  expect(readFileSync(join(folder, path), 'utf8')).toContain(`packages:\n${block}identifiers:`)
})

it.each([
  ['versions that differ in case', '["3.3.6"]', '["1.0-RC1", "1.0-rc1"]'],
  ['packages that differ in case', packages, packages + packages.replace('example', 'Example')],
  ['packages that differ in qualifiers', packages, packages + packages.replace('stream"', 'stream?arch=x"')],
  ['sources that differ in their anchor', source, source + source.replace(' }', ', anchor: a }')]
])('leaves %s', (_, from, to) => {
  expect(found(incident, [from, to]).filter((one) => one.includes('duplicate'))).toEqual([])
})

const meeting = (links: string): string =>
  `---\ntitle: Weekly\nformat: virtual\nlinks:\n${links}status: current\nsources:\n  - { id: charter }\n---\n`
const notes = '  - { rel: notes, url: "https://example.org/notes", status: current }\n'

it.each([
  [notes + notes.replace('current', 'former'), ['content/meetings/weekly.md:6 list/duplicate']],
  [notes + notes.replace('rel: notes', 'rel: agenda'), []]
])('counts the links of a meeting by what they are and where they lead', async (links, expected) => {
  const report = await reportOf(projectWith({ 'content/meetings/weekly.md': meeting(links) }), 'validate')
  expect(linesAndRules(report)).toEqual(expected)
})
