import { chmodSync, cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { asOrdinaryUser, filesIn, folderWith, root, tagSecurity, writeFiles, type Outcome } from './command-line.ts'

const fixtures = join(root, 'test/fixtures')

/** A project whose content agrees with the checkout beside it, but for what is taken away or put over it. */
function project(files: Readonly<Record<string, string | Uint8Array>> = {}, removed: readonly string[] = []): string {
  const folder = folderWith()
  cpSync(join(fixtures, 'upstream/clean'), join(folder, 'up'), { recursive: true })
  cpSync(join(fixtures, 'drift/upstream'), join(folder, 'up'), { recursive: true })
  cpSync(join(fixtures, 'drift/content'), join(folder, 'content'), { recursive: true })
  for (const path of removed) rmSync(join(folder, path), { recursive: true })
  writeFiles(folder, files)
  return folder
}

const drift = async (folder: string, ...words: string[]): Promise<Outcome> =>
  tagSecurity(folder, ['drift', ...words, '--now', '2026-11-21'], { width: 200 })

const found = ({ out }: Outcome): string[] =>
  (JSON.parse(out) as { diagnostics: Diagnostic[] }).diagnostics.map(
    ({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`
  )

test('where nothing drifted it says so and exits with 0', async () => {
  expect(await drift(project(), 'up')).toEqual({ code: 0, out: 'No problems in 30 files.\n', error: '' })
})

test('a difference is told with both places, its line and what to do, and exits with 1', async () => {
  const folder = project()
  const file = join(folder, 'content/incidents/left-pad.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('year: 2016', 'year: 2015'))
  expect(await drift(folder, 'up')).toEqual({
    code: 1,
    out: `content/incidents/left-pad.md:3:7 error
  The year of \`left-pad\` is \`2016\` upstream and \`2015\` here. Upstream: \`up/catalog/index.md:15:1\`.
  2 | title: The left-pad removal
  3 | year: 2015
    |       ^^^^
  4 | kind: exposure
  expected: 2016
  help: Correct the content, or note there why it differs.
  rule: drift/incident-differs

1 error in 30 files.
`,
    error: ''
  })
})

test('what only time made doubtful is a warning, and exits with 1 too', async () => {
  const outcome = await tagSecurity(project(), ['drift', 'up', '--now', '2027-06-30', '--format', 'json'])
  expect(outcome.code).toBe(0)
  const later = await tagSecurity(project(), ['drift', 'up', '--now', '2027-07-01', '--format', 'json'])
  expect({ code: later.code, found: found(later).filter((one) => one.endsWith('lead-ended')) }).toEqual({
    code: 1,
    found: ['up/toc/tags.yaml:11:11 drift/lead-ended']
  })
})

test.each([
  ['github', /^::error file=up\/toc\/tags\.yaml,line=27,col=11,.*\(drift\/lead-missing\)::The content lacks/],
  ['sarif', /"ruleId": "drift\/lead-missing"/],
  ['json', /"rule": "drift\/lead-missing"/]
])('the format %s has it too', async (format, text) => {
  const { code, out } = await drift(project({}, ['content/leads/cy-example.md']), 'up', '--format', format)
  expect(code).toBe(1)
  expect(out).toMatch(text)
})

test('another content folder can be named, and a day', async () => {
  const folder = project()
  cpSync(join(folder, 'content'), join(folder, 'other'), { recursive: true })
  rmSync(join(folder, 'other/leads/cy-example.md'))
  expect(found(await drift(folder, 'up', '--content', 'other', '--format', 'json'))).toEqual([
    'up/toc/tags.yaml:27:11 drift/lead-missing'
  ])
})

test('--write begins what the content lacks, after which the two agree, and leaves every other file alone', async () => {
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
  expect({ code: outcome.code, out: outcome.out }).toEqual({ code: 0, out: 'No problems in 30 files.\n' })
  for (const [path, text] of before) expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
  expect(readFileSync(join(folder, 'content/leads/cy-example.md'), 'utf8')).toBe(
    '---\nname: Cy Example\ngithub: cy-example\nterms:\n  - role: toc-liaison\n    listed: { from: 2026-11-21 }\n    sources:\n      - { id: tags }\nsources:\n  - { id: tags }\n---\n'
  )
  expect(readFileSync(join(folder, 'content/compromise-types/dev-tooling.md'), 'utf8')).toContain(
    '## Mitigation\n\nTODO'
  )
  const again = filesIn(folder)
  expect((await drift(folder, 'up', '--write')).error).toBe('')
  expect(filesIn(folder)).toEqual(again)
})

test('--write says what it cannot begin, and writes the rest', async () => {
  const folder = project({ 'content/leads/cy-example.md': '---\nname: [\n---\n' }, [
    'content/lexicon/attack-tree.md',
    'content/incidents/mirror-swap.md'
  ])
  const { code, error } = await drift(folder, 'up', '--write')
  expect(code).toBe(1)
  expect(error).toContain('content/lexicon/attack-tree.md was not begun: `concepts` is no')
  expect(error).toContain('content/leads/cy-example.md was not begun: it is there already and was left as it is.')
  expect(error).toContain('Wrote content/incidents/mirror-swap.md.')
  expect(readFileSync(join(folder, 'content/leads/cy-example.md'), 'utf8')).toBe('---\nname: [\n---\n')
})

test('--write begins nothing whose source the content does not have', async () => {
  const folder = project({}, ['content/incidents/mirror-swap.md', 'content/sources/catalog.md'])
  expect((await drift(folder, 'up', '--write')).error).toBe(
    'tag-security: content/incidents/mirror-swap.md was not begun: no source of the content is the document that it was read in.\n'
  )
})

test('--write on a read-only place could not run, and leaves nothing behind', async () => {
  const folder = project({}, ['content/incidents/mirror-swap.md'])
  const closed = join(folder, 'content/incidents')
  chmodSync(folder, 0o755)
  chmodSync(closed, 0o555)
  onTestFinished(() => chmodSync(closed, 0o755))
  const before = filesIn(folder)
  const { code, error } = await asOrdinaryUser(folder, ['drift', 'up', '--now', '2026-11-21', '--write'])
  expect({ code, error }).toEqual({
    code: 2,
    error: 'tag-security: content/incidents/mirror-swap.md could not be written: permission denied.\n'
  })
  expect(filesIn(folder)).toEqual(before)
})

test.each([
  ['', 'missing required argument `checkout`. See `tag-security drift --help`.'],
  ['upp', 'There is no folder `upp`; did you mean `up`?'],
  [
    'up/lexicon.md',
    '`up/lexicon.md` is no folder; name a checkout of cncf/contribute-site, cncf/toc or cncf/tag-security.'
  ],
  ['content', '`content` is a content folder; name a checkout of cncf/contribute-site, cncf/toc or cncf/tag-security.'],
  ['empty', 'The folder `empty` has no documents; is the checkout complete?'],
  [
    'else',
    'There are no documents of the TAG in `else`; name a checkout of cncf/contribute-site, cncf/toc or cncf/tag-security.'
  ],
  ['up --content contnet', 'There is no folder `contnet`; did you mean `content`?'],
  [
    'up --content else',
    'The folder `else` has no collection with Markdown; name the content folder: --content <folder>.'
  ],
  ['up --now 2026-02-30', '`2026-02-30` is no day; write year, month and day: --now 2026-11-21.'],
  ['up --now 2026', '`2026` is no day; write year, month and day: --now 2026-11-21.'],
  ['up --format sarf', '`sarf` is no format; did you mean `sarif`? The formats are pretty, json, github and sarif.'],
  ['up --wirte', 'unknown option `--wirte`; did you mean `--write`? See `tag-security drift --help`.']
])('`drift %s` says what is wrong in one line', async (line, message) => {
  const folder = project({ 'else/README.md': '# Something else\n', 'empty/.keep': '' })
  const before = filesIn(folder)
  expect(await tagSecurity(folder, ['drift', ...line.split(' ').filter((word) => word !== '')])).toEqual({
    code: 2,
    out: '',
    error: `tag-security: ${message}\n`
  })
  expect(filesIn(folder)).toEqual(before)
})

test('files that cannot be read are told, on both sides, and the others are still compared', async () => {
  const folder = project({
    'up/lexicon.md': Uint8Array.of(0x23, 0xff),
    'content/leads/cy-example.md': '---\nname: [\n---\n',
    'content/channels/x.md': Uint8Array.of(0xff)
  })
  symlinkSync('/etc/hostname', join(folder, 'up/away.md'))
  const outcome = await drift(folder, 'up', '--format', 'json')
  expect(outcome.code).toBe(1)
  expect(found(outcome)).toEqual([
    'content/channels/x.md:1:1 file/encoding',
    'content/leads/cy-example.md:2:8 front-matter/syntax',
    'up/away.md:1:1 file/link',
    'up/lexicon.md:1:2 file/encoding',
    'up/toc/tags.yaml:27:11 drift/lead-missing'
  ])
})

test('fields of the wrong shape count as missing, and nothing is thrown', async () => {
  const odd =
    '---\ntitle: [1]\nyear: {}\nterms: 3\nsources: [1, { id: [] }, { id: catalog, path: 2016/left-pad.md }]\nreferences: { url: 1 }\ntypes: x\n---\n'
  const { code, error } = await drift(
    project({
      'content/incidents/left-pad.md': odd,
      'content/leads/ada-example.md': odd,
      'content/tag/tag.md': odd,
      'content/sources/page.md': odd
    }),
    'up'
  )
  expect({ code, error }).toEqual({ code: 1, error: '' })
})
