import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, folderWith, tagSecurity, withoutPrivileges } from '../command-line.ts'
import { configurations } from './hugo-configurations.ts'
import { folders } from './hugo-folders.ts'

test.each(configurations)('puts pages where the configuration has the content: %s', async (_, files, expected) => {
  const folder = folderWith(Object.fromEntries(Object.entries(files).map(([path, text]) => [`site/${path}`, text])))
  expect(await tagSecurity(folder, ['export', 'hugo', '--out', 'site'])).toMatchObject({
    code: 0,
    error: '',
    out: expect.stringMatching(new RegExp(`, with pages in ${expected}\\.\n$`)) as string
  })
  expect(filesIn(join(folder, 'site'))).toContain(`${expected}/incidents/xz.md`)
})

test.each(folders)(
  'writes where the configuration says, and nothing the second time: %s',
  async (_, files, expected) => {
    const folder = folderWith(Object.fromEntries(Object.entries(files).map(([path, text]) => [`site/${path}`, text])))
    const done = () => tagSecurity(folder, ['export', 'hugo', '--out', 'site'])
    expect(await done()).toMatchObject({ code: 0, error: '' })
    const written = filesIn(join(folder, 'site'))
    for (const path of expected) expect(written).toContain(path)
    expect(await done()).toMatchObject({ out: expect.stringMatching(/^site is up to date: /) as string })
  }
)

test('a folder in the site that cannot be written is named, and nothing is written', () => {
  const folder = folderWith({ 'site/hugo.toml': '', 'site/layouts/own.html': '' })
  mkdirSync(join(folder, 'site/data'))
  for (const path of ['', 'site', 'site/data']) chmodSync(join(folder, path), 0o777)
  chmodSync(join(folder, 'site/layouts'), 0o555)
  const before = filesIn(folder)
  expect(withoutPrivileges(folder, 'export hugo --out site')).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: `layouts` in the folder of --out cannot be written: permission denied; nothing was written.\n'
  })
  expect(filesIn(folder)).toEqual(before)
})
