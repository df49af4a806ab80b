import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isTaken } from '../../../src/cli/files/moves.ts'
import { createFiles } from '../../../src/cli/files/write-file.ts'
import { filesIn, folderWith } from '../command-line.ts'

it('writes a file and the folder it lies in, and nothing else', () => {
  const folder = folderWith()
  createFiles(folder, new Map([['incidents/a.md', 'new']]))
  expect(filesIn(folder)).toEqual(['incidents', 'incidents/a.md'])
  expect(readFileSync(join(folder, 'incidents/a.md'), 'utf8')).toBe('new')
})

it('leaves a file as it is that came into being in the meantime', () => {
  const folder = folderWith({ 'a.md': 'old' })
  expect(() => createFiles(folder, new Map([['a.md', 'new']]))).toThrow(/EEXIST/)
  expect(filesIn(folder)).toEqual(['a.md'])
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old')
})

it('takes a folder and a link that leads nowhere for a name that is taken', () => {
  const folder = folderWith()
  mkdirSync(join(folder, 'a.md'))
  symlinkSync('nowhere', join(folder, 'b.md'))
  expect(['a.md', 'b.md', 'c.md'].map((name) => isTaken(join(folder, name)))).toEqual([true, true, false])
  expect(() => createFiles(folder, new Map([['b.md', 'new']]))).toThrow(/EEXIST/)
  expect(filesIn(folder)).toEqual(['a.md', 'b.md'])
})

it('leaves no folder behind when the file cannot be written', () => {
  const folder = folderWith()
  expect(() => createFiles(folder, new Map([[`incidents/${'a'.repeat(300)}.md`, 'new']]))).toThrow(/ENAMETOOLONG/)
  expect(filesIn(folder)).toEqual([])
})
