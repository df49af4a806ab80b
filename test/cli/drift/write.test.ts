import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { filesIn, withoutPrivileges } from '../command-line.ts'
import { drift, project } from './project.ts'

test('--write scaffolds what the content lacks, after which the two agree, and changes no other file', async () => {
  const removed = [
    'content/leads/cy-example.md',
    'content/leads/ada-example.md',
    'content/channels/slack-tag-security-and-compliance.md',
    'content/channels/mailing-list-cncf-tag-security-and-compliance.md',
    'content/compromise-types/dev-tooling.md',
    'content/incidents/mirror-swap.md'
  ]
  const folder = project({}, removed)
  const before = new Map(
    filesIn(folder)
      .filter((path) => /\.\w+$/.test(path))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')])
  )
  const outcome = await drift(folder, 'up', '--write')
  expect(
    outcome.error
      .split('\n')
      .filter((line) => line.startsWith('Wrote'))
      .sort()
  ).toEqual(
    removed.map((path) => `Wrote ${path.replace('slack-tag-security-and-compliance', 'slack-c08jz9ylaa3')}.`).sort()
  )
  expect({ code: outcome.code, out: outcome.out }).toEqual({ code: 0, out: 'No problems in 39 files.\n' })
  for (const [path, text] of before) expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
  expect(readFileSync(join(folder, 'content/leads/cy-example.md'), 'utf8')).toBe(
    '---\nname: Cy Example\ngithub: cy-example\nterms:\n  - role: toc-liaison\n' +
      '    listed: { from: 2026-11-21 }\n    sources:\n      - { id: tags }\nsources:\n  - { id: tags }\n' +
      '---\n'
  )
  expect(readFileSync(join(folder, 'content/compromise-types/dev-tooling.md'), 'utf8')).toContain(
    '## Mitigation\n\nTODO'
  )
  const again = filesIn(folder)
  expect((await drift(folder, 'up', '--write')).error).toBe('')
  expect(filesIn(folder)).toEqual(again)
})

test('--write says what it cannot scaffold, and writes the rest', async () => {
  const folder = project({ 'content/leads/cy-example.md': '---\nname: [\n---\n' }, [
    'content/lexicon/attack-tree.md',
    'content/incidents/mirror-swap.md'
  ])
  const { code, error } = await drift(folder, 'up', '--write')
  expect(code).toBe(1)
  expect(error).toContain('Did not write content/lexicon/attack-tree.md: Unknown value `concepts`')
  expect(error).toContain('Did not write content/leads/cy-example.md: it exists and was not changed.')
  expect(error).toContain('Wrote content/incidents/mirror-swap.md.')
  expect(readFileSync(join(folder, 'content/leads/cy-example.md'), 'utf8')).toBe('---\nname: [\n---\n')
})

test('--write scaffolds nothing whose source the content lacks', async () => {
  const folder = project({}, ['content/incidents/mirror-swap.md', 'content/sources/catalog.md'])
  expect((await drift(folder, 'up', '--write')).error).toBe(
    'tag-security: Did not write content/incidents/mirror-swap.md: no source of the content is the ' +
      'document it was read in.\n'
  )
})

test('--write on a read-only place could not run, and leaves nothing behind', () => {
  const folder = project({}, ['content/incidents/mirror-swap.md'])
  const closed = join(folder, 'content/incidents')
  chmodSync(folder, 0o755)
  chmodSync(closed, 0o555)
  onTestFinished(() => chmodSync(closed, 0o755))
  const before = filesIn(folder)
  const { code, error } = withoutPrivileges(folder, 'drift up --now 2026-11-21 --write')
  expect({ code, error }).toEqual({
    code: 2,
    error: 'tag-security: Cannot write content/incidents/mirror-swap.md: permission denied.\n'
  })
  expect(filesIn(folder)).toEqual(before)
})
