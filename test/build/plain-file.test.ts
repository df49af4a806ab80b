import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bytesOf, folderLimit, largestFile, readPlainFile } from '../../src/build/plain-file.ts'
import { folderWith, projectWith } from '../cli/command-line.ts'
import { linesAndRules, reportOf } from '../cli/reports.ts'

it('reads plain files and those that a link leads to, up to the limit', () => {
  const folder = folderWith({
    'a.md': 'A',
    'b.md': new Uint8Array(largestFile),
    'c.md': new Uint8Array(largestFile + 1)
  })
  symlinkSync('a.md', join(folder, 'link.md'))
  expect(bytesOf(join(folder, 'link.md')).toString()).toBe('A')
  expect(readPlainFile(join(folder, 'b.md'))).toHaveLength(largestFile)
  expect(readPlainFile(join(folder, 'c.md'))).toBe('too-large')
  expect(() => bytesOf(join(folder, 'a.md'), 0)).toThrow(/^it is larger than 0 MB$/)
  expect(readPlainFile(join(folder, 'none.md'))).toBe('unreadable')
})

it('reads files whose size the system does not know', () => {
  const version = '/proc/version'
  expect(bytesOf(version).length).toBeGreaterThan(10)
  expect(() => bytesOf('/proc/self/environ', 1)).toThrow('it is larger')
})

it('waits for no pipe and reads no device, folder or link to one', () => {
  const folder = folderWith()
  execFileSync('mkfifo', [join(folder, 'pipe')])
  mkdirSync(join(folder, 'folder.md'))
  symlinkSync('/dev/zero', join(folder, 'device'))
  for (const name of ['pipe', 'folder.md', 'device']) {
    expect(readPlainFile(join(folder, name))).toBe('special')
    expect(() => bytesOf(join(folder, name))).toThrow(/^it is not a plain file$/)
  }
})

it('says which files of content and of documents are pipes', async () => {
  const folder = projectWith({ 'up/notes.md': '# Notes\n' })
  execFileSync(
    'mkfifo',
    ['content/roles/pipe.md', 'up/pipe.md', 'up/pipe.txt'].map((name) => join(folder, name))
  )
  expect(linesAndRules(await reportOf(folder, 'validate'))).toEqual(['content/roles/pipe.md:1 file/link'])
  expect(linesAndRules(await reportOf(folder, 'validate', 'up'))).toEqual(['up/pipe.md:1 file/link'])
})

it('limits the files of a folder and their bytes', () => {
  const add = folderLimit({ files: 2, bytes: 2 ** 20 })
  add('link')
  add(new Uint8Array(2 ** 20))
  expect(() => add('link')).toThrow(/^it has more than 2 files$/)
  expect(() => folderLimit({ files: 2, bytes: 2 ** 20 })(new Uint8Array(2 ** 20 + 1))).toThrow(/more than 1 MB$/)
})
