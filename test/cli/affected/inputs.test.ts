import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith, tagSecurity } from '../command-line.ts'
import { compared, filesOf, findingsOf, listed, listedLock, lockOf, otherLock, withInput } from './reports.ts'

it('compares the files that are named, with the place of what is listed', async () => {
  const folder = folderWith({
    'package-lock.json': listedLock,
    'py/requirements.txt': '# pins\nultralytics==8.3.41\nrequests==2.0.0\n',
    'go.sum': ''
  })
  const { code, report } = await compared(folder, ['package-lock.json', 'py/requirements.txt', './go.sum'])
  expect(code).toBe(1)
  expect(findingsOf(report)).toEqual([
    `package-lock.json:4:5 listed ${listed}`,
    'py/requirements.txt:2:1 listed pkg:pypi/ultralytics@8.3.41'
  ])
  expect(report.compared.files).toEqual([
    { file: 'package-lock.json', kind: 'npm', components: 1, leftOut: {} },
    { file: 'py/requirements.txt', kind: 'requirements', components: 2, leftOut: {} },
    { file: 'go.sum', kind: 'go.sum', components: 0, leftOut: {} }
  ])
  expect(report.compared.components).toBe(3)
})

it('counts what it leaves out, with the reason and the place', async () => {
  const text = 'requests==2.0.0\n-e .\n./local\ngit+https://example.org/x.git#egg=x\n'
  const { report } = await compared(folderWith({ 'requirements.txt': text }))
  expect(report.compared.files[0]?.leftOut).toEqual({ workspace: 1, file: 1, git: 1 })
  expect(report.leftOut.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([
    'requirements.txt:2 workspace',
    'requirements.txt:3 file',
    'requirements.txt:4 git'
  ])
})

it('reads a file once, however often it is named', async () => {
  const folder = folderWith({ 'a/package-lock.json': listedLock })
  const names = ['a', 'a/package-lock.json', './a/../a/package-lock.json', join(folder, 'a')]
  const { report } = await compared(folder, names)
  expect(filesOf(report)).toEqual(['a/package-lock.json'])
})

it('knows a file by its text, or by the name of the folder that it runs in', async () => {
  const folder = folderWith({
    'saved.txt': listedLock,
    '.github/workflows/ci.yml': 'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n'
  })
  expect(findingsOf((await compared(folder, ['saved.txt'])).report)).toEqual([`saved.txt:4:5 listed ${listed}`])
  const { report } = await compared(join(folder, '.github/workflows'))
  expect(report.compared.files.map(({ file, kind }) => `${file} ${kind}`)).toEqual(['ci.yml github-actions'])
})

it.each([
  ['package URLs', `${listed}\n# comment\n\npkg:npm/left-pad@1.3.0\n`, `<stdin>:1:1 listed ${listed}`, 2],
  ['a lock file', listedLock, `<stdin>:4:5 listed ${listed}`, 1]
])('reads %s from standard input', async (_, text, finding, components) => {
  const { code, report } = await compared('.', ['-'], withInput(text))
  expect(code).toBe(1)
  expect(findingsOf(report)).toEqual([finding])
  expect(report.compared.components).toBe(components)
})

it('compares package URLs of the command line, files and standard input in one run', async () => {
  const folder = folderWith({ 'package-lock.json': listedLock })
  const args = ['package-lock.json', 'PKG:npm/left-pad@1.3.0', '-', listed, '-']
  const { code, report } = await compared(folder, args, withInput('pkg:pypi/ultralytics@8.3.41'))
  expect(code).toBe(1)
  expect(findingsOf(report)).toEqual([
    `<arguments>:2:1 listed ${listed}`,
    '<stdin>:1:1 listed pkg:pypi/ultralytics@8.3.41',
    `package-lock.json:4:5 listed ${listed}`
  ])
})

it.each([
  [['pkg:npm'], '`pkg:npm` is not a package URL; write it like `pkg:npm/event-stream@3.3.6`.'],
  [[listed, 'pkg:'], '`pkg:` is not a package URL; write it like `pkg:npm/event-stream@3.3.6`.'],
  [['packge-lock.json'], 'No such file or folder: `packge-lock.json`; did you mean `package-lock.json`?'],
  [['package-lock.json', 'none'], 'No such file or folder: `none`.'],
  [[''], 'A path is empty; name a file or folder, or leave it out for this folder.'],
  [['empty'], '`empty` has no lock file, SBOM or workflow that is not ignored; name a file.'],
  [['--format', 'sarf'], 'Unknown format `sarf`; did you mean `sarif`?'],
  [['--fail-on', 'never'], 'Unknown status `never`']
])('affected %j says what is wrong in one line', async (args, message) => {
  const folder = folderWith({ 'package-lock.json': otherLock })
  mkdirSync(join(folder, 'empty'))
  const { code, out, error } = await tagSecurity(folder, ['affected', ...args])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error).toContain(`tag-security: ${message}`)
  expect(error.trim()).not.toContain('\n')
})

it.each([
  ['.', 'a/b', '../../package-lock.json'],
  ['a', '.', 'b/package-lock.json'],
  ['a/b', './', 'package-lock.json'],
  ['a', 'b//', 'b/package-lock.json']
])('names files as seen from the folder at hand: %s, %s', async (from, given, shown) => {
  const folder = folderWith({ 'package-lock.json': lockOf(), 'a/b/package-lock.json': lockOf() })
  const wanted = from === '.' ? { from: 'a/b', given: '../..' } : { from, given }
  const { report } = await compared(join(folder, wanted.from), [wanted.given])
  expect(filesOf(report)).toContain(shown)
})

it('names a file that is given whole as seen from the folder it is in, and whole from elsewhere', async () => {
  const folder = folderWith({ 'a/package-lock.json': lockOf() })
  const given = join(folder, 'a/package-lock.json')
  mkdirSync(join(folder, 'b'))
  expect(filesOf((await compared(folder, [given])).report)).toEqual(['a/package-lock.json'])
  expect(filesOf((await compared(join(folder, 'b'), [given])).report)).toEqual([given])
})
