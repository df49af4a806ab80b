import fs, { symlinkSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { changeFolder, recoverFolder } from '../../../src/cli/files/change-folder.ts'
import { folderWith, writeFiles } from '../command-line.ts'
import { leftovers, stopped, textsIn } from './stopped.ts'

const old = { 'a.txt': 'Old a.\n', 'b/c.txt': 'Old c.\n', 'gone/d.txt': 'Old d.\n', 'own.txt': 'Of somebody.\n' }
const writes = new Map([
  ['a.txt', 'New a.\n'],
  ['b/c.txt', 'New c.\n'],
  ['e/f/g.txt', 'New g.\n'],
  ['h.txt', 'New h.\n']
])
const change = (folder: string): void =>
  changeFolder(folder, (changes) => changes({ writes, removals: ['gone/d.txt'], flush: true }))

const before = new Map(Object.entries(old))
const after = new Map([...writes, ['own.txt', 'Of somebody.\n']])
const sorted = (texts: ReadonlyMap<string, string>) => [...texts].sort()

const folderWithOld = (): string => folderWith(old)

/** Stops a change at every step, and calls `then` with what it left. */
async function atEveryStep(how: 'killed' | 'full', then: (folder: string) => void): Promise<number> {
  for (let at = 1; ; at++) {
    const folder = folderWithOld()
    if ((await stopped(at, how, () => change(folder))) < at) return at
    then(folder)
  }
}

it('leaves files as they were when it is killed at any step, once the next run has looked', async () => {
  let states = 0
  const steps = await atEveryStep('killed', (folder) => {
    recoverFolder(folder)
    const texts = sorted(textsIn(folder))
    if (JSON.stringify(texts) === JSON.stringify(sorted(before))) states++
    else expect(texts).toEqual(sorted(after))
    expect(leftovers(folder)).toEqual([])
    change(folder)
    expect(sorted(textsIn(folder))).toEqual(sorted(after))
    expect(leftovers(folder)).toEqual([])
  })
  expect(states).toBeGreaterThan(10)
  expect(states).toBeLessThan(steps)
})

it('leaves a change that was complete but for its own traces, however late the next run comes', async () => {
  const steps = await atEveryStep('killed', () => undefined)
  let complete = 0
  for (let at = 1; at < steps; at++) {
    const folder = folderWithOld()
    await stopped(at, 'killed', () => change(folder))
    if (JSON.stringify(sorted(textsIn(folder))) !== JSON.stringify(sorted(after))) continue
    complete++
    recoverFolder(folder)
    expect(sorted(textsIn(folder))).toEqual(sorted(after))
  }
  expect(complete).toBeGreaterThan(1)
})

it('recovers though it is killed again at any step while it does', async () => {
  for (let first = 1; ; first += 3) {
    const folder = folderWithOld()
    if ((await stopped(first, 'killed', () => change(folder))) < first) break
    for (let at = 1; (await stopped(at, 'killed', () => recoverFolder(folder))) >= at; at++);
    expect([sorted(before), sorted(after)]).toContainEqual(sorted(textsIn(folder)))
    expect(leftovers(folder)).toEqual([])
  }
})

it('undoes all when the disk is full at any step, at once', async () => {
  await atEveryStep('full', (folder) => {
    expect(sorted(textsIn(folder))).toEqual(sorted(before))
    expect(leftovers(folder)).toEqual([])
  })
})

it('leaves alone what somebody has changed since it was killed', async () => {
  await atEveryStep('killed', (folder) => {
    writeFiles(folder, { 'a.txt': 'By hand.\n', 'h.txt': 'By hand too.\n' })
    recoverFolder(folder)
    expect(textsIn(folder).get('a.txt')).toBe('By hand.\n')
    expect(textsIn(folder).get('h.txt')).toBe('By hand too.\n')
  })
})

it('writes over no file that came into being in the meantime', () => {
  const folder = folderWithOld()
  const { renameSync } = fs
  const rename = vi.spyOn(fs, 'renameSync').mockImplementation((...args) => {
    if (String(args[1]).endsWith('journal.json')) writeFiles(folder, { 'h.txt': 'By hand.\n' })
    renameSync(...args)
  })
  onTestFinished(() => {
    rename.mockRestore()
    syncBuiltinESMExports()
  })
  syncBuiltinESMExports()
  expect(() => change(folder)).toThrow(/EEXIST/)
  expect(sorted(textsIn(folder))).toEqual(sorted(new Map([...before, ['h.txt', 'By hand.\n']])))
  expect(leftovers(folder)).toEqual([])
})

it.each(['../other/out.txt', 'link/out.txt', 'b/../../other/out.txt'])(
  'does not follow a forged journal to %s',
  (path) => {
    const around = folderWith({ 'other/out.txt': 'Of somebody.\n', 'in/b/c.txt': 'x' })
    const folder = join(around, 'in')
    symlinkSync('../other', join(folder, 'link'))
    writeFiles(folder, {
      '.tag-security-work/owner-1073741824-': '',
      '.tag-security-work/old-0': 'Forged.\n',
      '.tag-security-work/journal.json': JSON.stringify({
        entries: [{ path: `${path}.new`, old: true }],
        folders: [path]
      })
    })
    recoverFolder(folder)
    expect(textsIn(around)).toEqual(
      new Map([
        ['in/b/c.txt', 'x'],
        ['in/link/out.txt', 'Of somebody.\n'],
        ['other/out.txt', 'Of somebody.\n']
      ])
    )
  }
)

it('does not take what has the name of its folder for its own', () => {
  const folder = folderWith({ '.tag-security-work/mine.txt': 'Of somebody.\n' })
  expect(() => recoverFolder(folder)).toThrow(/cannot be undone.*another origin.*remove `\.tag-security-work`/)
})
