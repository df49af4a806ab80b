import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { base, build, textOf } from '../../build/content-tree.ts'
import { folderWith, projectWith, tagSecurity, writeFiles, wrongRole } from '../command-line.ts'
import { chair, dist, tarball } from './packages.ts'

const changed = `patch  changed  roles/chair  title: Chair → Chairs

1 record changed. This requires a patch version.
`

test('two content folders, dist folders, packages or tarballs are compared', async () => {
  const folder = projectWith()
  cpSync(join(folder, 'content'), join(folder, 'old/content'), { recursive: true })
  writeFiles(folder, { [`content/${chair}`]: textOf(chair).replace('title: Chair', 'title: Chairs') })
  dist(folder, 'one/dist')
  dist(folder, 'two/dist', 'Chairs')
  tarball(folder, 'one.tgz')
  tarball(folder, 'two.tgz', 'Chairs')
  for (const line of [
    'old/content content',
    'old .',
    'one/dist two/dist',
    'one two',
    'one/dist/data two',
    'one.tgz two.tgz'
  ]) {
    expect({ line, ...(await tagSecurity(folder, ['diff', ...line.split(' ')])) }).toEqual({
      line,
      code: 0,
      out: changed,
      error: ''
    })
  }
  const { out } = await tagSecurity(folder, ['diff', 'one.tgz', 'two.tgz', '--format', 'json'])
  expect(JSON.parse(out)).toMatchObject({
    from: '1.0.0',
    to: '1.0.0',
    bump: 'patch',
    changes: [{ kind: 'record-changed', id: 'chair' }]
  })
  expect((await tagSecurity(folder, ['diff', 'one', 'two', '--format', 'markdown'])).out).toMatch(
    /^### Data\n\nSince 1\.0\.0: 1 record changed/
  )
  for (const same of ['content', 'one', 'one.tgz'])
    expect((await tagSecurity(folder, ['diff', same, same])).out).toBe('No data has changed.\n')
})

test.each(['ustar', 'pax', 'gnu', 'v7'])('a tarball of the format %s is read', async (format) => {
  const folder = folderWith()
  tarball(folder, 'one.tgz', 'Chair', { format })
  tarball(folder, 'two.tgz', 'Chairs', {
    format,
    top: format === 'v7' || format === 'ustar' ? 'a' : `p${'ä'.repeat(110)}`
  })
  expect(await tagSecurity(folder, ['diff', 'one.tgz', 'two.tgz'])).toEqual({ code: 0, out: changed, error: '' })
})

test('content with errors is refused, and its own check named', async () => {
  const folder = projectWith()
  cpSync(join(folder, 'content'), join(folder, 'wrong'), { recursive: true })
  writeFiles(folder, { 'wrong/roles/chair.md': wrongRole })
  expect(await tagSecurity(folder, ['diff', 'content', 'wrong'])).toEqual({
    code: 1,
    out: '',
    error: 'tag-security: `wrong` has 1 error and cannot be compared; see `tag-security validate wrong`.\n'
  })
})

test('a dist folder with nothing but data files is read without their schemas', async () => {
  const folder = folderWith({
    'one/data/roles.json': '[{"id":"a","title":"A"}]',
    'two/data/roles.json': '[{"id":"a","title":"A"},{"id":"b","title":"B"}]'
  })
  expect((await tagSecurity(folder, ['diff', 'one', 'two'])).out).toMatch(/^minor {2}added {2}roles\/b {2}B\n/)
})

test('the base of these tests is content without a fault', () => {
  expect(build(base).diagnostics).toEqual([])
})
