import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderWith, oldChannel, root, shell } from './command-line.ts'

const many = (): string => folderWith({ 'in/old.md': oldChannel.repeat(3000), 'in/one.md': '# One\n' })

test('a closed pipe ends quietly, with the exit code of the run', () => {
  const folder = many()
  const line = (flags: string, reader: string): string =>
    `cli validate in --format github ${flags} | ${reader}; echo "\${PIPESTATUS[0]}"`
  expect(shell(folder, line('', 'head -1 > /dev/null'))).toEqual({ code: 0, out: '0\n', error: '' })
  expect(shell(folder, line('--max-warnings 5', 'head -1 > /dev/null'))).toEqual({ code: 0, out: '1\n', error: '' })
  expect(shell(folder, line('', 'true'))).toEqual({ code: 0, out: '0\n', error: '' })
  expect(shell(folder, 'cli --help | true; echo "${PIPESTATUS[0]}"')).toEqual({ code: 0, out: '0\n', error: '' })
})

test('a slow reader gets everything', () => {
  const { out } = shell(many(), 'cli validate in --format github | (sleep 1; wc -l)')
  expect(out.trim()).toBe('3000')
})

test('a full disk is said in one line', () => {
  expect(shell(many(), 'cli validate in > /dev/full')).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: the output could not be written: ENOSPC: no space left on device, write\n'
  })
})

test('the process says its exit code, and its errors on standard error', () => {
  expect(shell(root, 'cli --version')).toEqual({
    code: 0,
    out: `${(JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }).version}\n`,
    error: ''
  })
  expect(shell(root, 'cli validate nowhere')).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: No such file or folder: `nowhere`.\n'
  })
})
