import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith, tagSecurity, withoutPrivileges, writeFiles } from '../command-line.ts'
import { committed, git } from '../files/repositories.ts'
import { compared, filesOf, listedLock, otherLock, type Report } from './reports.ts'

const filesFound = async (folder: string, ...args: string[]): Promise<string[]> =>
  filesOf((await compared(folder, args)).report)

it('finds files at any depth, but those of dependencies, of caches and behind links', async () => {
  const outside = folderWith({ 'package-lock.json': otherLock })
  const folder = folderWith({
    'package-lock.json': otherLock,
    'package.json': '{}',
    'a/b/c/yarn.lock': '# yarn lockfile v1\n',
    '.github/workflows/ci.yml': 'jobs: {}\n',
    '.github/other.yml': 'jobs: {}\n',
    '.cache/package-lock.json': otherLock,
    '.git/package-lock.json': otherLock,
    '.bingo/go.sum': '',
    'a/.sphinx/purls.txt': '',
    'node_modules/x/package-lock.json': otherLock,
    'a/node_modules/x/bom.json': '{}'
  })
  symlinkSync(outside, join(folder, 'link'))
  symlinkSync(join(outside, 'package-lock.json'), join(folder, 'npm-shrinkwrap.json'))
  symlinkSync(folder, join(folder, 'a/loop'))
  expect(await filesFound(folder)).toEqual([
    '.bingo/go.sum',
    '.github/workflows/ci.yml',
    'a/.sphinx/purls.txt',
    'a/b/c/yarn.lock',
    'package-lock.json'
  ])
  expect(await filesFound(folder, 'a')).toEqual(['a/.sphinx/purls.txt', 'a/b/c/yarn.lock'])
  // Named by itself, a link is what it leads to.
  expect(await filesFound(folder, 'npm-shrinkwrap.json', 'link')).toEqual([
    'npm-shrinkwrap.json',
    'link/package-lock.json'
  ])
})

it('leaves out what git ignores, and finds what git does not know yet', async () => {
  const folder = folderWith({ '.gitignore': 'dist/\n/old-*.json\n', 'package-lock.json': otherLock })
  committed(folder)
  writeFiles(folder, {
    'dist/package-lock.json': listedLock,
    'old-sbom.json': '{}',
    'new/ünï cödé\n/yarn.lock': '# yarn lockfile v1\n',
    'new/.gitignore': 'sub\n',
    'new/sub/go.sum': '',
    'node_modules/x/package-lock.json': listedLock
  })
  expect(await filesFound(folder)).toEqual(['new/ünï cödé\n/yarn.lock', 'package-lock.json'])
  expect(await filesFound(join(folder, 'new'))).toEqual(['ünï cödé\n/yarn.lock'])
  expect((await tagSecurity(folder, ['affected', 'dist'])).error).toBe(
    'tag-security: `dist` has no lock file, SBOM or workflow that is not ignored; name a file.\n'
  )
  expect(await filesFound(folder, 'dist/package-lock.json')).toEqual(['dist/package-lock.json'])
})

it('leaves out files that git knows and that are gone, and takes a file in conflict once', async () => {
  const folder = folderWith({ 'package-lock.json': otherLock, 'go.sum': '' })
  committed(folder)
  git(folder, 'checkout', '--quiet', '-b', 'other')
  writeFileSync(join(folder, 'package-lock.json'), listedLock)
  git(folder, 'commit', '--quiet', '--all', '-m', 'Theirs')
  git(folder, 'checkout', '--quiet', 'main')
  writeFileSync(join(folder, 'package-lock.json'), '{}')
  git(folder, 'commit', '--quiet', '--all', '-m', 'Ours')
  expect(() => git(folder, 'merge', 'other')).toThrow()
  rmSync(join(folder, 'go.sum'))
  const { code, report } = await compared(folder)
  expect(code).toBe(2)
  expect(report.unread).toEqual([
    { file: 'package-lock.json', line: 1, column: 1, message: 'It has a merge conflict.' }
  ])
  expect(filesOf(report)).toEqual([])
})

it('looks into repositories inside of a repository, by what each of them ignores', async () => {
  const files = { '.gitignore': 'dist/\n', 'package-lock.json': otherLock, 'dist/go.sum': '' }
  const other = folderWith(files)
  committed(other)
  const folder = folderWith({ ...files, 'clone/go.sum': '', 'clone/.gitignore': 'go.sum\n', 'clone/Cargo.lock': '' })
  committed(join(folder, 'clone'))
  committed(folder)
  git(folder, 'submodule', '--quiet', 'add', other, 'sub')
  writeFiles(folder, { 'clone/Cargo.lock': 'version = 4\n', 'sub/dist/go.sum': '' })
  expect(await filesFound(folder)).toEqual(['clone/Cargo.lock', 'package-lock.json', 'sub/package-lock.json'])
})

it('looks for itself where git cannot use the repository', async () => {
  const folder = folderWith({ '.gitignore': 'dist/\n', 'dist/package-lock.json': otherLock, '.git/HEAD': 'damaged' })
  expect(await filesFound(folder)).toEqual(['dist/package-lock.json'])
})

it('goes on beside a folder that it may not look into, and says so', () => {
  const folder = folderWith({ 'package-lock.json': otherLock })
  mkdirSync(join(folder, 'secret'), { mode: 0o000 })
  const { status, unread } = reportOf(withoutPrivileges(folder, 'affected --format json'))
  expect(status).toBe(2)
  expect(unread).toEqual([{ file: 'secret', line: 1, column: 1, message: 'It cannot be read: permission denied.' }])
  expect(reportOf(withoutPrivileges(folder, 'affected package-lock.json --format json')).status).toBe(0)
  expect(withoutPrivileges(folder, 'affected secret')).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: Cannot read the folder `secret`: permission denied.\n'
  })
})

function reportOf({ code, out }: { code: number | null; out: string }) {
  return { status: code, ...(JSON.parse(out) as Report) }
}

it.each([
  ['bom.json', '{ "parts": [] }'],
  ['bom.xml', '<?xml version="1.0"?>\n<parts/>'],
  ['a/licence.spdx.json', '{ "licenseId": "MIT" }'],
  ['sbom.json', ''],
  ['action.yml', 'kind: drill\n'],
  ['requirements/speed.txt', 'It must be fast & small.\n']
])('passes over %s in a folder when it is something else, and says so', async (file, text) => {
  const folder = folderWith({ [file]: text, 'package-lock.json': otherLock })
  const { code, report } = await compared(folder)
  expect(code).toBe(0)
  expect(report).toMatchObject({ passedOver: [file], unread: [] })
  expect(filesOf(report)).toEqual(['package-lock.json'])
  const { out, error } = await tagSecurity(folder, ['affected'])
  expect(out).toContain(`\nPassed over, being something else: ${file}.\n`)
  expect(error).toBe('')
  // Named by itself, it is meant to be read.
  const named = await compared(folder, ['.', file])
  expect(named.code).toBe(2)
  expect(named.report).toMatchObject({ passedOver: [], unread: [{ file }] })
  rmSync(join(folder, 'package-lock.json'))
  expect(await tagSecurity(folder, ['affected'])).toEqual({
    code: 2,
    out: '',
    error: `tag-security: No lock file, SBOM or workflow was found: ${file} is something else.\n`
  })
})

it('does not pass over a damaged SBOM', async () => {
  const { code, report } = await compared(
    folderWith({ 'bom.json': '{\n  "bomFormat": "CycloneDX",\n  "components": [' })
  )
  expect(code).toBe(2)
  expect(report.unread).toEqual([
    { file: 'bom.json', line: 3, column: 18, message: expect.stringContaining('It is not valid JSON') as string }
  ])
})
