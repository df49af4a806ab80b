import fs, { chmodSync, readFileSync, statSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { outcomeOf } from '../../../src/cli/files/output.ts'
import { changeFolder } from '../../../src/cli/files/change-folder.ts'
import { filesIn, folderWith, projectWith, tagSecurity } from '../command-line.ts'

const textsIn = (folder: string): unknown =>
  filesIn(folder).map((path) => [
    path,
    statSync(join(folder, path)).isFile() && readFileSync(join(folder, path), 'utf8')
  ])

test('what fails in the middle is undone: written, written over and removed files, and folders', () => {
  const folder = folderWith({ 'a.txt': 'Old a.\n', 'gone/b.txt': 'Old b.\n', taken: 'No folder.\n' })
  const before = textsIn(folder)
  const writes = new Map([
    ['a.txt', 'New a.\n'],
    ['new/c.txt', 'New c.\n'],
    ['taken/d.txt', 'New d.\n'],
    ['e.txt', 'New e.\n']
  ])
  expect(() => changeFolder(folder, (change) => change({ writes, removals: ['gone/b.txt'] }))).toThrow(/ENOTDIR/)
  expect(textsIn(folder)).toEqual(before)
})

test('without a failure the same files are written and removed, and permissions stay', () => {
  const folder = folderWith({ 'a.txt': 'Old a.\n', 'gone/b.txt': 'Old b.\n' })
  chmodSync(join(folder, 'a.txt'), 0o600)
  const writes = new Map([
    ['a.txt', 'New a.\n'],
    ['new/c.txt', 'New c.\n']
  ])
  changeFolder(folder, (change) => change({ writes, removals: ['gone/b.txt'] }))
  expect(textsIn(folder)).toEqual([
    ['a.txt', 'New a.\n'],
    ['new', false],
    ['new/c.txt', 'New c.\n']
  ])
  expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o600)
})

test('a folder that cannot be written is said to be as it was', async () => {
  const folder = projectWith()
  const write = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
    throw Object.assign(new Error('ENOSPC: no space left on device, rename'), { code: 'ENOSPC' })
  })
  onTestFinished(() => {
    write.mockRestore()
    syncBuiltinESMExports()
  })
  syncBuiltinESMExports()
  expect(await tagSecurity(folder, ['build', '--out', 'out'])).toEqual({
    code: 2,
    out: '',
    error:
      'tag-security: `out` could not be written and is as it was: no space left on device; ' +
      'name another folder: --out <folder>.\n'
  })
  expect(filesIn(folder).filter((path) => !path.startsWith('content'))).toEqual([])
})

test.each([
  [{ written: 0, removed: 0 }, 'data is up to date'],
  [{ written: 1, removed: 0 }, 'Wrote 1 file to data'],
  [{ written: 2, removed: 1 }, 'Wrote 2 files to data and removed 1'],
  [{ written: 0, removed: 2 }, 'Removed 2 files from data']
])('%j is reported as "%s"', (written, said) => {
  expect(outcomeOf('data', written)).toBe(said)
})
