import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, tagSecurity, writeFiles } from '../command-line.ts'
import { besideCheckout, importTo, publications, summary } from './checkout.ts'

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')
const list = 'out/.tag-security-import.json'

test('writes the facts and the prose of a checkout, which build as they are', async () => {
  const folder = besideCheckout()
  expect(await importTo(folder, '--out', 'out')).toEqual({
    code: 0,
    out: `Wrote 11 files to out: ${summary}\n`,
    error: ''
  })
  expect(read(folder, 'out/incidents/xz.md')).toBe(`---
title: The xz backdoor
year: 2024
kind: unclassified
types: [malicious-maintainer, attack-chaining]
typesInText: [malicious-maintainer]
identifiers:
  - { id: CVE-2024-3094, relation: related }
  - { id: GHSA-rxwq-x6h5-x525, relation: related }
references:
  - { url: https://example.org/xz, kind: article, title: Their title }
  - { url: https://github.com/example/xz/issues/1, kind: discussion }
  - { url: https://nvd.nist.gov/vuln/detail/CVE-2024-3094, kind: advisory }
sources:
  - { id: contribute-site-catalog, path: 2024/xz.md }
---
Words of theirs on CVE-2024-3094 and ghsa-rxwq-x6h5-x525 and much else.

## Impact

Their account of the impact.

## Details

**Type of compromise**

Malicious Maintainer, who was patient.
`)
  expect(await tagSecurity(folder, ['build', '--content', 'out', '--out', 'data'])).toEqual({
    code: 0,
    out: `Wrote 21 files to data: lexicon 2, compromise-types 4, incidents 3, sources 2.\n`,
    error: ''
  })
})

test('any of the collections that it wrote builds without the others', async () => {
  const folder = besideCheckout()
  await importTo(folder, '--out', 'out')
  const collections = ['lexicon', 'compromise-types', 'incidents', 'sources']
  for (let chosen = 1; chosen < 2 ** collections.length; chosen++) {
    const kept = collections.filter((_, index) => chosen & (2 ** index))
    for (const name of kept)
      writeFiles(
        join(folder, String(chosen)),
        Object.fromEntries(
          filesIn(join(folder, 'out', name)).map((path) => [`${name}/${path}`, read(folder, `out/${name}/${path}`)])
        )
      )
    const { code, out, error } = await tagSecurity(folder, [
      'build',
      '--content',
      String(chosen),
      '--out',
      `data-${chosen}`
    ])
    expect({ kept, code, error }).toEqual({ kept, code: 0, error: '' })
    expect(out.match(/[a-z-]+(?= \d+[,.])/g)).toEqual(kept)
  }
})

test('a second run changes nothing, also on another day', async () => {
  const folder = besideCheckout()
  expect((await importTo(folder, '--out', 'out')).code).toBe(0)
  const before = filesIn(join(folder, 'out')).map((path) => [path, statSync(join(folder, 'out', path)).mtimeMs])
  expect(await tagSecurity(folder, ['import', 'contribute-site', '--out', 'out'])).toEqual({
    code: 0,
    out: `out is up to date: ${summary}\n`,
    error: ''
  })
  expect(filesIn(join(folder, 'out')).map((path) => [path, statSync(join(folder, 'out', path)).mtimeMs])).toEqual(
    before
  )
})

test('a later run takes over what upstream changed, and removes what it no longer has', async () => {
  const folder = besideCheckout()
  await importTo(folder, '--out', 'out')
  const xz = `${publications}/catalog/2024/xz.md`
  writeFileSync(join(folder, xz), read(folder, xz).replace('much else', 'little else'))
  rmSync(join(folder, `${publications}/catalog/2022`), { recursive: true })
  expect(await importTo(folder, '--out', 'out')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Wrote 1 file to out and removed 2: .*incidents 2/) as string
  })
  expect(read(folder, 'out/incidents/xz.md')).toContain('little else')
  expect(filesIn(join(folder, 'out/incidents'))).toEqual(['mirror-swap.md', 'xz.md'])
})

test('what others wrote or changed is left as it is, unless it is forced', async () => {
  const folder = besideCheckout({
    'out/incidents/xz.md': 'Mine.\n',
    'out/incidents/other.md': 'Mine too.\n',
    'out/notes.txt': 'Notes.\n'
  })
  const message = (what: string): string =>
    `tag-security: ${what} was not written by \`tag-security import\`, or was changed since; nothing was ` +
    'written: move it away, or add --force to overwrite it.\n'
  const files = filesIn(folder)
  expect(await importTo(folder, '--out', 'out')).toEqual({
    code: 2,
    out: '',
    error: message('`incidents/xz.md` in `out`')
  })
  expect(filesIn(folder)).toEqual(files)
  expect((await importTo(folder, '--out', 'out', '--force')).code).toBe(0)
  expect(read(folder, 'out/incidents/xz.md')).toContain('Words of theirs')
  for (const path of ['out/incidents/xz.md', 'out/lexicon/attack-vector.md'])
    writeFileSync(join(folder, path), 'Edited.\n')
  expect(await importTo(folder, '--out', 'out')).toEqual({
    code: 2,
    out: '',
    error: message('`lexicon/attack-vector.md` and 1 other file in `out`')
  })
  // What was edited is not removed either.
  rmSync(join(folder, `${publications}/catalog/2022`), { recursive: true })
  writeFileSync(join(folder, 'out/incidents/unlisted.md'), 'Edited.\n')
  expect(await importTo(folder, '--out', 'out', '--force')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Wrote 2 files to out and removed 1: /) as string
  })
  expect([
    read(folder, 'out/incidents/unlisted.md'),
    read(folder, 'out/incidents/other.md'),
    read(folder, 'out/notes.txt')
  ]).toEqual(['Edited.\n', 'Mine too.\n', 'Notes.\n'])
  expect(read(folder, list)).not.toContain('unlisted')
})

test('git says which repository, commit and day it is', async () => {
  const folder = besideCheckout()
  const git = (...args: string[]): string =>
    execFileSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-C', join(folder, 'contribute-site'), ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, GIT_COMMITTER_DATE: '2026-03-04T12:00:00Z', GIT_CONFIG_GLOBAL: '/dev/null' }
      }
    )
  git('init', '--quiet')
  git('remote', 'add', 'origin', 'git@github.com:somebody/fork.git')
  git('add', '.')
  git('commit', '--quiet', '--message', 'One')
  const commit = git('rev-parse', 'HEAD').trim()
  expect((await tagSecurity(folder, ['import', publications, '--out', 'out'])).code).toBe(0)
  expect(read(folder, 'out/sources/fork-catalog.md')).toBe(`---
title: Catalog of Supply Chain Compromises
url: https://github.com/somebody/fork/tree/${commit}/docs/community/tags/security-and-compliance/publications/catalog
commit: ${commit}
date: 2026-03-04
---
`)
  // git fetches from the first address and pushes to both.
  git('remote', 'set-url', '--add', 'origin', 'https://github.com/mirror/copy.git')
  expect((await tagSecurity(folder, ['import', publications, '--out', 'first'])).code).toBe(0)
  expect(read(folder, 'first/sources/fork-catalog.md')).toContain('https://github.com/somebody/fork/')
  for (const other of ['https://notgithub.com/mirror/copy', 'https://example.org/x?github.com-/mirror/copy']) {
    git('remote', 'remove', 'origin')
    git('remote', 'add', 'origin', other)
    await tagSecurity(folder, ['import', publications, '--out', 'elsewhere', '--force'])
    expect(read(folder, 'elsewhere/sources/contribute-site-catalog.md')).not.toContain('mirror')
  }
})
