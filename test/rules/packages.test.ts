import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { incidentWith, linesAndRules, reportOf } from '../cli/reports.ts'

const path = 'content/incidents/example-stream.md'
const purl = 'pkg:npm/example-stream'
const read = (folder: string): string => readFileSync(join(folder, path), 'utf8')

it.each(['pkg:npm/JSONStream', 'pkg:npm/Base64', 'pkg:npm/%40Scope/Name', 'pkg:cran/A3', 'pkg:maven/Org/Art'])(
  'keeps the case of the package %s and finds nothing wrong with it',
  async (name) => {
    const folder = incidentWith([purl, name])
    const report = await reportOf(folder, 'validate', '--fix')
    expect({ code: report.code, found: linesAndRules(report) }).toEqual({ code: 0, found: [] })
    expect(read(folder)).toContain(name)
  }
)

it.each([
  ['"pkg:pypi/Foo_Bar"', '"pkg:pypi/foo-bar"'],
  ["'pkg:github/Org/Name'", '"pkg:github/org/name"'],
  ['pkg:npm/a%2Db', '"pkg:npm/a-b"']
])('writes the package %s in its canonical form', async (written, canonical) => {
  const folder = incidentWith([`"${purl}"`, written])
  expect((await reportOf(folder, 'validate', '--fix')).code).toBe(0)
  expect(read(folder)).toContain(`{ purl: ${canonical}, versions`)
})

it('does not fix a package URL that is a block', async () => {
  const folder = incidentWith([`- { purl: "${purl}", versions: ["3.3.6"] }`, '- purl: >-\n      pkg:pypi/Foo_Bar'])
  const report = await reportOf(folder, 'validate', '--fix')
  expect(linesAndRules(report)).toEqual([`${path}:9 package/not-canonical`])
  expect(read(folder)).toContain('pkg:pypi/Foo_Bar')
})

it.each([
  'pkg:npm/foo/',
  'pkg:maven/log4j-core',
  'pkg:github/x',
  'pkg:golang/',
  'pkg:npm//foo',
  'pkg:composer/monolog',
  'pkg:bitbucket/x',
  'pkg:pypi/a/b',
  'pkg:npm/a%zz'
])('reports %s, which no package can have, at its line', async (name) => {
  const report = await reportOf(incidentWith([purl, name]), 'validate')
  expect(report.code).toBe(1)
  expect(linesAndRules(report)).toEqual([`${path}:9 field/format`])
})
