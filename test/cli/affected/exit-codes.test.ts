import { expect, it } from 'vitest'
import { folderWith, tagSecurity } from '../command-line.ts'
import { compared, filesOf, findingsOf, listed, listedLock, otherLock, withInput } from './reports.ts'

/** A package of which versions are listed, without one: it may be any of them. */
const unknown = 'pkg:npm/event-stream'

const other = 'pkg:npm/left-pad@1.3.0'

it.each([
  [[other], 0],
  [[other, '--fail-on', 'unknown'], 0],
  [[unknown], 0],
  [[unknown, '--fail-on', 'listed'], 0],
  [[unknown, '--fail-on', 'unknown'], 1],
  [[listed], 1],
  [[listed, '--fail-on', 'unknown'], 1],
  [[listed, unknown, other], 1]
])('affected %j ends with %d in every format', async (args, expected) => {
  for (const format of ['table', 'json', 'ndjson', 'sarif', 'github', 'cyclonedx-vex']) {
    const { code } = await tagSecurity('.', ['affected', ...args, '--format', format])
    expect(`${format} ${code}`).toBe(`${format} ${expected}`)
  }
})

it('tells what cannot be read at its place, compares the rest, and ends with 2', async () => {
  const folder = folderWith({
    'a/package-lock.json': listedLock,
    'b/package-lock.json': '{\n  "lockfileVersion": 3,\n  oops\n}\n',
    'c/yarn.lock': '# yarn lockfile v1\n\n<<<<<<< HEAD\n',
    'd/go.sum': '',
    'e/Cargo.lock': '',
    'f/Cargo.lock': new Uint8Array([0x31, 0x0a, 0x32, 0xff, 0xfd])
  })
  const { code, report } = await compared(folder)
  expect(code).toBe(2)
  expect(findingsOf(report)).toEqual([`a/package-lock.json:4:5 listed ${listed}`])
  expect(filesOf(report)).toEqual(['a/package-lock.json', 'd/go.sum'])
  const told = [
    'b/package-lock.json:3:3: It is not valid JSON: invalid symbol.',
    'c/yarn.lock:3:1: It has a merge conflict.',
    'e/Cargo.lock:1:1: It is empty.',
    'f/Cargo.lock:2:2: It is not a text in UTF-8.'
  ]
  expect(report.unread.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`)).toEqual(told)
  for (const format of ['table', 'ndjson', 'sarif', 'github', 'cyclonedx-vex']) {
    const { code, error, out } = await tagSecurity(folder, ['affected', '--format', format])
    expect(code).toBe(2)
    expect(out).toContain('event-stream')
    for (const line of told) expect(error.split('\n')).toContain(line)
  }
})

it.each([
  ['notes.md', '# Notes\n', 'It is no lock file, SBOM, workflow or list of package URLs that can be read.'],
  ['notes.md', '', 'It is empty.'],
  ['package-lock.json', '', 'It is empty.'],
  ['bom.json', '{}', 'It is not a CycloneDX BOM: `"bomFormat": "CycloneDX"` is missing.']
])('says of %s, named by itself, why it cannot be read', async (file, text, message) => {
  const { code, report } = await compared(folderWith({ [file]: text }), [file])
  expect(code).toBe(2)
  expect(report.unread).toEqual([{ file, line: 1, column: 1, message }])
})

it('takes empty standard input for a fault: what should have written it may have failed', async () => {
  const { code, report } = await compared('.', ['-'], withInput(''))
  expect(code).toBe(2)
  expect(report.unread).toEqual([{ file: '<stdin>', line: 1, column: 1, message: 'It is empty.' }])
})

it('takes a list that names nothing for one', async () => {
  const folder = folderWith({ 'requirements.txt': '', 'go.sum': '\n', 'purls.txt': '# none\n' })
  const { code, report } = await compared(folder)
  expect(code).toBe(0)
  expect(filesOf(report)).toEqual(['go.sum', 'purls.txt', 'requirements.txt'])
})

it('says what was compared with what, and no more than that', async () => {
  const folder = folderWith({ 'package-lock.json': otherLock })
  const { out } = await tagSecurity(folder, ['affected'])
  expect(out).toMatch(
    /^1 file: 2 components; \d+ incidents with packages, data of \d{4}-\d\d-\d\d; nothing listed\.\n$/
  )
  const both = await tagSecurity(folder, ['affected', listed, unknown, 'package-lock.json'])
  expect(both.out).toMatch(/\n2 files: 4 components; .*; 1 listed, 1 unknown\.\n$/)
  const { error } = await tagSecurity(folder, ['affected', '--format', 'ndjson'])
  expect(`1 file: ${error}`).toBe(out)
})

it('counts what was not compared in the table', async () => {
  const folder = folderWith({ 'requirements.txt': 'a==1\n-e .\ngit+https://example.org/x.git\n' })
  const { out } = await tagSecurity(folder, ['affected'])
  expect(out).toContain('\nLeft out: 1 workspace, 1 git.\n')
})

it.each([
  ['purls.txt', '# list\n404: Not Found\n', '2:1'],
  ['yarn.lock', '# yarn lockfile v1\n\n\n"debug@^4":\n  resolved "x"\n', '4:1'],
  ['bom.cdx.json', '{ "bomFormat": "CycloneDX",\n"components": [{ "type": "library", "name": "axios" }] }', '2:37']
])('does not take %s, of which nothing can be read, for compared', async (name, text, place) => {
  const folder = folderWith({ [name]: text })
  expect(await tagSecurity(folder, ['affected', name])).toEqual({
    code: 2,
    out: '0 files: Nothing was compared.\n',
    error: `${name}:${place}: It has no entry that can be read.\n`
  })
})

it('says what a pointer of Git LFS is', async () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'
  const { code, error } = await tagSecurity(folderWith({ 'package-lock.json': pointer }), ['affected', '.'])
  expect({ code, error }).toMatchObject({ code: 2, error: expect.stringContaining('git lfs pull') as string })
})
