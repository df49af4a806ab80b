import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { counted, showProgress } from '../../src/cli/terminal/progress.ts'
import { folderWith, projectWith, tagSecurity } from './command-line.ts'

test('a run of more than two seconds shows how many files are checked, now and then, and at its end nothing', () => {
  const path = join(folderWith(), 'screen')
  const descriptor = openSync(path, 'w')
  const shown = (): string => readFileSync(path, 'utf8')
  let time = 0
  const progress = showProgress(descriptor, 0, () => time)
  for (let file = 0; file < 1233; file++) progress.count()
  expect(shown()).toBe('')
  time = 2050
  progress.count()
  time = 2149
  progress.count()
  expect(shown()).toBe('\r\u001B[2KChecked 1,234 files, 2 s')
  progress.end()
  expect(shown()).toMatch(/2 s\r\u001B\[2K$/)
  closeSync(descriptor)
})

test('a short run shows nothing', async () => {
  const path = join(folderWith(), 'screen')
  const descriptor = openSync(path, 'w')
  const progress = showProgress(descriptor, Date.now())
  progress.end()
  await tagSecurity(projectWith(), ['validate'], {})
  expect(readFileSync(path, 'utf8')).toBe('')
  closeSync(descriptor)
})

test('a file is counted once, when it is looked at, and stays what it is', () => {
  let count = 0
  const [first, second] = counted(
    [
      { path: 'a', text: 'A' },
      { path: 'b', text: 'B' }
    ],
    'text',
    () => void count++
  )
  expect([first?.path, second?.path, count]).toEqual(['a', 'b', 0])
  expect([first?.text, first?.text, count]).toEqual(['A', 'A', 1])
})
