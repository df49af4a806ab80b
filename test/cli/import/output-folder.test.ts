import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashOf } from '../../../src/cli/files/manifest.ts'
import { filesIn, withoutPrivileges, writeFiles } from '../command-line.ts'
import { besideCheckout, importTo } from './checkout.ts'

test('a list that names files outside of the folder leads nowhere', async () => {
  const folder = besideCheckout({ 'precious.md': 'Text.\n' })
  const hash = hashOf('Text.\n')
  writeFiles(folder, {
    'out/.tag-security-import.json': JSON.stringify({
      about: {},
      files: { '../precious.md': hash, [join(folder, 'precious.md')]: hash, 'a/../../precious.md': hash }
    })
  })
  expect((await importTo(folder, '--out', 'out')).code).toBe(0)
  expect(filesIn(folder)).toContain('precious.md')
})

/** A folder that another user may write. */
function open(folder: string, ...names: string[]): void {
  for (const name of ['.', ...names]) chmodSync(join(folder, name), 0o777)
}

test('a read-only place is reported in one line', () => {
  const folder = besideCheckout({ 'sealed/a.txt': '' })
  open(folder)
  chmodSync(join(folder, 'sealed'), 0o555)
  expect(withoutPrivileges(folder, 'import contribute-site --out sealed/out --date 2026-08-21')).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: `sealed/out` cannot be written: permission denied; name another folder: --out <folder>.\n'
  })
})

test('a folder in the output that is read-only is named before anything is written', () => {
  const folder = besideCheckout({ 'out/sources/a.txt': '' })
  open(folder, 'out')
  chmodSync(join(folder, 'out/sources'), 0o555)
  const before = filesIn(folder)
  expect(withoutPrivileges(folder, 'import contribute-site --out out --date 2026-08-21')).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: `sources` in the folder of --out cannot be written: permission denied; nothing was written.\n'
  })
  expect(filesIn(folder)).toEqual(before)
})
