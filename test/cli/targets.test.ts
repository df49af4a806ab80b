import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { displayIn } from '../../src/cli/report/display.ts'
import { targetsOf } from '../../src/cli/files/targets.ts'
import type { Terminal } from '../../src/cli/terminal/terminal.ts'
import { folderWith, oldChannel, projectWith, root, tagSecurity } from './command-line.ts'

const shown = (folder: string, ...args: string[]): string[] =>
  targetsOf(args, folder).map(
    ({ kind, folder: read, chosen }) => `${kind} ${read.slice(folder.length + 1)}: ${chosen.join(' ')}`
  )

const record = '---\nsources:\n  - { id: charter }\n---\n'

test.each([
  ['content', 'content content: '],
  ['.', 'content content: '],
  ['content/roles', 'content content: roles'],
  ['content/rolse', 'content content: rolse'],
  ['content/roles/chair.md', 'content content: roles/chair.md'],
  ['content/roles/below/x.md', 'content content: roles/below/x.md'],
  ['content/stray.md', 'content content: stray.md'],
  ['drafts', 'content drafts: '],
  ['drafts/roles', 'content drafts: roles'],
  ['checkout', 'upstream checkout: '],
  ['checkout/resources', 'upstream checkout/resources: '],
  ['checkout/resources/old.md', 'upstream checkout/resources: old.md'],
  ['notes', 'upstream notes: '],
  ['notes/a.md', 'upstream notes: a.md']
])('`%s` is found to be %s', (word, expected) => {
  const folder = projectWith({
    'content/rolse/x.md': record,
    'content/roles/below/x.md': record,
    'content/stray.md': '# Stray',
    'drafts/roles/x.md': '# No front matter yet',
    'checkout/resources/old.md': oldChannel,
    'checkout/README.md': '# Read me',
    'notes/a.md': '# Notes beside content'
  })
  expect(shown(folder, word)).toEqual([expected])
})

test('several paths are put together: content by its folder, single documents with each other, folders apart', () => {
  const folder = projectWith({ 'a/one/1.md': '# 1', 'a/two/2.md': '# 2', 'b/3.md': '# 3', 'b/c/4.md': '# 4' })
  expect(shown(folder, 'content/roles', 'a/one/1.md', 'content/leads', 'a/two/2.md')).toEqual([
    'content content: roles leads',
    'upstream a: one/1.md two/2.md'
  ])
  expect(shown(folder, 'b', 'b/c', 'b/3.md', 'a', 'a/one/1.md')).toEqual(['upstream b: ', 'upstream a: '])
})

test('a folder that is named by a link is read', async () => {
  const folder = folderWith({ 'real/old.md': oldChannel })
  symlinkSync('real', join(folder, 'named'))
  expect((await tagSecurity(folder, ['validate', 'named'])).out).toContain('named/old.md:3:8 warning')
})

const terminal = (folder: string, workspace?: string): Terminal => ({
  folder,
  environment: { GITHUB_WORKSPACE: workspace },
  width: 80,
  color: false,
  write: () => undefined,
  input: () => Promise.resolve(new Uint8Array()),
  writeError: () => undefined
})

test.each([
  ['pretty', 'from the folder at hand', 'docs', '/w/project', undefined, 'docs/a.md'],
  ['pretty', 'upwards as they were given', '../other', '/w/project', undefined, '../other/a.md'],
  ['pretty', 'whole as they were given', '/w/other', '/w/project', undefined, '/w/other/a.md'],
  ['pretty', 'from the folder at hand though given whole', '/w/project/docs', '/w/project', undefined, 'docs/a.md'],
  ['json', 'upwards as they were given', '../other', '/w/project', undefined, '../other/a.md'],
  ['github', "from GitHub's workspace", 'docs', '/w/project', '/w', 'project/docs/a.md'],
  ['github', 'from the folder at hand outside a workspace', 'docs', '/w/project', '/elsewhere', 'docs/a.md'],
  ['sarif', 'from the folder at hand', 'docs', '/w/project', undefined, 'docs/a.md'],
  ['sarif', 'never upwards', '../other', '/w/project', undefined, 'a.md']
] as const)('paths are shown in %s %s', (format, _, word, folder, workspace, expected) => {
  const absolute = word.startsWith('/')
  const target = { kind: 'upstream', folder: absolute ? word : join(folder, word), chosen: [''], absolute } as const
  expect(displayIn(format, [target], terminal(folder, workspace))(target, 'a.md')).toBe(expected)
})

test('a content folder without single objects is checked for what it has, any other for all collections', async () => {
  const base = join(root, 'test/fixtures/content/base')
  const text = (path: string): string => readFileSync(join(base, path), 'utf8')
  const part = {
    'part/incidents/example-stream.md': text('incidents/example-stream.md'),
    'part/sources/charter.md': text('sources/charter.md')
  }
  expect(await tagSecurity(folderWith(part), ['validate', 'part'])).toMatchObject({ code: 0 })
  const whole = await tagSecurity(folderWith({ ...part, 'part/tag/tag.md': text('tag/tag.md') }), [
    'validate',
    'part',
    '--format',
    'json'
  ])
  const { diagnostics } = JSON.parse(whole.out) as { diagnostics: { rule: string; file: string }[] }
  expect(diagnostics.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
    'part/incidents/example-stream.md reference/unknown',
    'part/mission/mission.md file/missing',
    'part/scope/scope.md file/missing'
  ])
})
