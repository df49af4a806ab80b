import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, expect, test } from 'vitest'
import { checkChanges } from '../../scripts/check-changes.ts'
import { writeSnapshot, readLastRelease } from '../../scripts/last-release.ts'
import { pendingBump, type PendingBump } from '../../scripts/pending-bump.ts'
import { compare } from '../../src/data-diff/compare.ts'
import type { DataSet } from '../../src/data-diff/data-set.ts'
import { fixtures, root } from '../build/content-tree.ts'
import { changes } from './changes.ts'

const name = '@cncf/tag-security'

const pending = (...texts: readonly string[]): PendingBump =>
  pendingBump(new Map(texts.map((text, index) => [`${index}.md`, text])), name)

const changeset = (bump: string, of = name): string => `---\n"${of}": ${bump}\n---\n\nText.\n`

const roles = (version: string, ...ids: readonly string[]): DataSet => ({
  version,
  collections: new Map([['roles', { records: ids.map((id) => ({ id, title: `The ${id}`, aliases: [] })) }]])
})

test('changesets ask for the greatest of their bumps, an empty one for nothing', () => {
  expect(pending(changeset('patch'), changeset('minor'), '---\n---\n')).toEqual({
    bump: 'minor',
    files: ['0.md', '1.md', '2.md'],
    faults: []
  })
  expect(pending().bump).toBe('none')
})

test.each([
  [changeset('mnior'), '0.md: Unknown bump `mnior`; did you mean `minor`?'],
  [changeset('none'), '0.md: Unknown bump `none`. Bumps: patch, minor, major.'],
  [changeset('minor', '@cncf/tag'), '0.md: `@cncf/tag` is not the package; it is `@cncf/tag-security`.'],
  ['Text\n', '0.md: The file has no front matter.'],
  ['---\n"a: b\n---\n', '0.md: ']
])('a broken changeset is named: %j', (text, fault) => {
  const { faults } = pending(text)
  expect(faults).toEqual([expect.stringContaining(fault) as string])
  expect(checkChanges(compare(roles('1.0.0'), roles('1.0.0')), pending(text))).toEqual({
    passes: false,
    lines: [`.changeset/${faults[0]}`]
  })
})

test('changesets that ask for too little are reported, with the records that force more', () => {
  const changes = compare(roles('1.0.0', 'a', 'b'), roles('1.0.0', 'b', 'c'))
  expect(checkChanges(changes, pending(changeset('patch')))).toEqual({
    passes: false,
    lines: [
      'Since 1.0.0 the data changed by more than the changesets ask for: major instead of patch.',
      '  major: roles/a removed (The a)',
      '  minor: roles/c added (The c)',
      'Write a changeset that asks for major: npm run changeset.'
    ]
  })
  expect(checkChanges(changes, pending(changeset('minor'))).lines).not.toContain('  minor: roles/c added (The c)')
  expect(checkChanges(changes, pending(changeset('major'))).passes).toBe(true)
})

test('once a release is prepared, the version that it will have counts', () => {
  const grown = (to: string): boolean =>
    checkChanges(compare(roles('1.0.0', 'a'), roles(to, 'a', 'b')), pending()).passes
  expect([grown('1.0.0'), grown('1.0.1'), grown('1.1.0'), grown('2.0.0')]).toEqual([false, false, true, true])
})

test('no change asks for nothing', () => {
  expect(checkChanges(compare(roles('1.0.0', 'a'), roles('1.0.0', 'a')), pending())).toEqual({
    passes: true,
    lines: ['No data has changed.']
  })
})

test('the file that is committed can be read, and is small', () => {
  expect(readLastRelease().version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(readFileSync(join(root, 'data/last-release.json.gz')).length).toBeLessThan(250_000)
})

test('a release is kept, and what an edit asks for afterwards is checked, from the command line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'changes-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
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
  rmSync(join(content, 'contributions/present.md'))
  const page = join(content, 'resources/site.md')
  writeFileSync(page, readFileSync(page, 'utf8').replace(/^title: .*$/m, 'title: Another'))
  const failed = await changes('--check', ...flags)
  expect({ code: failed.code, out: failed.out }).toEqual({ code: 1, out: '' })
  expect(failed.error).toMatch(/^ {2}major: contributions\/present removed/m)
  expect(failed.error).toMatch(/^ {2}patch: resources\/site changed \(title: /m)
})
