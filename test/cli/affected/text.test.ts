import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith, tagSecurity } from '../command-line.ts'
import { compared, findingsOf, listed, listedLock, otherLock } from './reports.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return isLittle ? bytes : bytes.swap16()
}
const windows = (text: string): string => text.replaceAll('\n', '\r\n')

it.each([
  ['UTF-8 with a mark', (text: string) => utf8(`\uFEFF${text}`)],
  ['line ends of Windows', (text: string) => utf8(windows(text))],
  ['a mark and line ends of Windows', (text: string) => utf8(`\uFEFF${windows(text)}`)],
  ['UTF-16 with its mark, as PowerShell writes it', (text: string) => utf16(windows(text), true)],
  ['UTF-16 in the other order of bytes', (text: string) => utf16(text, false)]
])('reads %s, with the same places', async (_, bytes) => {
  const files = {
    'package-lock.json': bytes(listedLock),
    'purls.txt': bytes(`# ünï 🎉\n  ${listed}\n`),
    'requirements.txt': bytes('ultralytics==8.3.41\n'),
    'yarn.lock': bytes('# yarn lockfile v1\n\nevent-stream@^3.3.0:\n  version "3.3.6"\n')
  }
  const { code, report } = await compared(folderWith(files))
  expect(code).toBe(1)
  expect(findingsOf(report)).toEqual([
    `package-lock.json:4:5 listed ${listed}`,
    `purls.txt:2:3 listed ${listed}`,
    'requirements.txt:1:1 listed pkg:pypi/ultralytics@8.3.41',
    `yarn.lock:3:1 listed ${listed}`
  ])
})

it.each([
  ['Latin-1', Buffer.from('{\n  "name": "caf\xe9"\n}\n', 'latin1'), 2, 15],
  ['bytes of a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 1, 1],
  ['UTF-16 without its mark', Buffer.from(listedLock, 'utf16le'), 1, 1]
])('says of %s that it is no text', async (_, bytes, line, column) => {
  const { code, report } = await compared(folderWith({ 'package-lock.json': bytes }))
  expect(code).toBe(2)
  expect(report.unread).toEqual([{ file: 'package-lock.json', line, column, message: 'It is not a text in UTF-8.' }])
})

it('says how to get a text of the binary lock file of Bun', async () => {
  const { report } = await compared(folderWith({ 'bun.lockb': '#!/usr/bin/env bun\nbun-lockfile-format-v0\n\0\x02' }))
  expect(report.unread[0]?.message).toContain('bun install --save-text-lockfile')
})

it('reads no pipe, no device and no file over the limit, and the others all the same', async () => {
  const folder = folderWith({ 'yarn.lock': '', 'package-lock.json': otherLock })
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const large = openSync(join(folder, 'yarn.lock'), 'w')
  ftruncateSync(large, 2 ** 28 + 1)
  closeSync(large)
  const { code, report } = await compared(folder, ['pipe', '/dev/null', 'yarn.lock', 'package-lock.json'])
  expect(code).toBe(2)
  expect(report.compared.components).toBe(2)
  expect(report.unread.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'pipe: It cannot be read: it is not a plain file.',
    '/dev/null: It cannot be read: it is not a plain file.',
    'yarn.lock: It cannot be read: it is larger than 256 MB.'
  ])
  // A pipe that lies in a folder is nobody's lock file.
  execFileSync('mkfifo', [join(folder, 'go.sum')])
  expect((await tagSecurity(folder, ['affected'])).error).not.toContain('go.sum')
})
