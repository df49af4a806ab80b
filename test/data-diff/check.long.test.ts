import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeSnapshot } from '../../scripts/last-release.ts'
import { fixtures, root } from '../build/content-tree.ts'
import { folderWith } from '../cli/command-line.ts'
import { changes } from './changes.ts'

test('a release is kept, and what an edit asks for afterwards is checked, from the command line', async () => {
  const folder = folderWith()
  const [content, last, pendingFolder] = [
    join(folder, 'content'),
    join(folder, 'last.json.gz'),
    join(folder, 'changesets')
  ]
  cpSync(join(fixtures, 'base'), content, { recursive: true })
  cpSync(join(root, '.changeset/README.md'), join(pendingFolder, 'README.md'))
  writeSnapshot({ version: '0.0.0', collections: new Map() }, last)
  const flags = ['--content', content, '--last', last, '--changesets', pendingFolder]
  expect((await changes('--keep', ...flags)).code).toBe(0)
  const kept = readFileSync(last)
  expect(await changes('--check', ...flags)).toEqual({ code: 0, out: 'No data has changed.\n', error: '' })
  rmSync(join(content, 'contributions/present.md'))
  const page = join(content, 'resources/site.md')
  writeFileSync(page, readFileSync(page, 'utf8').replace(/^title: .*$/m, 'title: Another'))
  const failed = await changes('--check', ...flags)
  expect({ code: failed.code, out: failed.out }).toEqual({ code: 1, out: '' })
  expect(failed.error).toMatch(/^ {2}major: contributions\/present removed/m)
  expect(failed.error).toMatch(/^ {2}patch: resources\/site changed \(title: /m)
  writeFileSync(join(pendingFolder, 'one.md'), '---\n"@cncf/tag-security": major\n---\n\nText.\n')
  expect((await changes('--check', ...flags)).code).toBe(0)
  expect((await changes('--format', 'markdown', ...flags)).out).toMatch(/^### Data\n/)
  expect(readFileSync(last)).toEqual(kept)
  await changes('--keep', ...flags)
  expect((await changes(...flags)).out).toBe('No data has changed.\n')
})
