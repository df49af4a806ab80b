import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CannotRun } from '../../../src/cli/terminal/cannot-run.ts'
import { outcomeOf } from '../../../src/cli/files/output.ts'
import { writeOutput } from '../../../src/cli/files/write-file.ts'
import { filesIn, folderWith } from '../command-line.ts'

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
  expect(() => writeOutput(folder, writes, ['gone/b.txt'], 'out')).toThrow(CannotRun)
  expect(() => writeOutput(folder, writes, ['gone/b.txt'], 'out')).toThrow(
    /^`out` could not be written and is as it was: .*; name another folder: --out <folder>\.$/
  )
  expect(textsIn(folder)).toEqual(before)
})

test('without a failure the same files are written and removed', () => {
  const folder = folderWith({ 'a.txt': 'Old a.\n', 'gone/b.txt': 'Old b.\n' })
  writeOutput(
    folder,
    new Map([
      ['a.txt', 'New a.\n'],
      ['new/c.txt', 'New c.\n']
    ]),
    ['gone/b.txt'],
    'out'
  )
  expect(textsIn(folder)).toEqual([
    ['a.txt', 'New a.\n'],
    ['new', false],
    ['new/c.txt', 'New c.\n']
  ])
})

test.each([
  [{ written: 0, removed: 0 }, 'data is up to date'],
  [{ written: 1, removed: 0 }, 'Wrote 1 file to data'],
  [{ written: 2, removed: 1 }, 'Wrote 2 files to data and removed 1'],
  [{ written: 0, removed: 2 }, 'Removed 2 files from data']
])('%j is reported as "%s"', (written, said) => {
  expect(outcomeOf('data', written)).toBe(said)
})
