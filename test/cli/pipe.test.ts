import { expect, test } from 'vitest'
import { folderWith, oldChannel, root, shell } from './command-line.ts'

const many = (): string => folderWith({ 'in/old.md': oldChannel.repeat(3000), 'in/one.md': '# One\n' })

test('a closed pipe ends quietly, with the exit code of the run', () => {
  const folder = many()
  const line = 'cli validate in --format github --max-warnings 5 | head -1 > /dev/null; echo "${PIPESTATUS[0]}"'
  expect(shell(folder, line)).toEqual({ code: 0, out: '1\n', error: '' })
})

test('a full disk is said in one line', () => {
  expect(shell(many(), 'cli validate in > /dev/full')).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: the output could not be written: ENOSPC: no space left on device, write\n'
  })
})

test('the process says its exit code, and its errors on standard error', () => {
  expect(shell(root, 'cli validate nowhere')).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: No such file or folder: `nowhere`.\n'
  })
})
