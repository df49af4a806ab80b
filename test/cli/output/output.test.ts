import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import tty from 'node:tty'
import { expect, it, onTestFinished, vi } from 'vitest'
import { outputTo } from '../../../src/cli/terminal/output.ts'

/** Lets a descriptor take a few bytes at a time, and fail in turn. */
function writingTo(step: (written: string) => string | undefined): { readonly written: () => string } {
  let written = ''
  const write = vi.spyOn(fs, 'writeSync').mockImplementation((_, bytes, offset) => {
    const code = step(written)
    if (code !== undefined) throw Object.assign(new Error(`${code}: it failed, write`), { code })
    const part = Buffer.from(bytes as unknown as Uint8Array).subarray(Number(offset), Number(offset) + 3)
    written += part.toString('latin1')
    return part.length
  })
  const terminal = vi.spyOn(tty, 'isatty').mockReturnValue(false)
  onTestFinished(() => {
    terminal.mockRestore()
    write.mockRestore()
    syncBuiltinESMExports()
  })
  syncBuiltinESMExports()
  return { written: () => Buffer.from(written, 'latin1').toString() }
}

it('writes a text whole, however little is taken at a time, and waits for a pipe that is full', () => {
  let looks = 0
  const { written } = writingTo(() => (++looks % 2 === 0 ? 'EAGAIN' : undefined))
  const { write, failure } = outputTo(1)
  write('Some more words — 語.\n')
  write('And more.\n')
  expect(written()).toBe('Some more words — 語.\nAnd more.\n')
  expect(failure()).toBeUndefined()
})

it.each([
  ['ENOSPC', 'ENOSPC: it failed, write'],
  ['EFBIG', 'EFBIG: it failed, write'],
  ['EIO', 'EIO: it failed, write'],
  ['EPIPE', undefined]
])('writes no more after %s, which is the failure %s', (code, expected) => {
  const { written } = writingTo((before) => (before.length >= 6 ? code : undefined))
  const { write, failure } = outputTo(2)
  write('Some words.')
  write('More.')
  expect(written()).toBe('Some w')
  expect(failure()).toBe(expected)
})
