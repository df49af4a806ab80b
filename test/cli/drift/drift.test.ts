import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, tagSecurity } from '../command-line.ts'
import { drift, found, project } from './project.ts'

test('where nothing drifted it says so and exits with 0', async () => {
  expect(await drift(project(), 'up')).toEqual({ code: 0, out: 'No problems in 39 files.\n', error: '' })
})

test('a difference is reported with both places, its line and what to do, and exits with 1', async () => {
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

1 error in 39 files.
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

test.each([
  ['', 'missing required argument `checkout`. See `tag-security drift --help`.'],
  ['upp', 'No such folder: `upp`; did you mean `up`?'],
  [
    'up/lexicon.md',
    '`up/lexicon.md` is not a folder; name a checkout of cncf/contribute-site, cncf/toc or cncf/tag-security.'
  ],
  ['content', '`content` is a content folder; name a checkout of cncf/contribute-site, cncf/toc or cncf/tag-security.'],
  ['empty', 'The folder `empty` has no documents; is the checkout complete?'],
  [
    'else',
    'No documents of the TAG in `else`; name a checkout of cncf/contribute-site, cncf/toc or cncf/tag-security.'
  ],
  ['up --content contnet', 'No such folder: `contnet`; did you mean `content`?'],
  [
    'up --content else',
    'The folder `else` has no collection with Markdown; name the content folder: --content <folder>.'
  ],
  ['up --now 2026-02-30', '`2026-02-30` is not a day; write year, month and day: --now 2026-11-21.'],
  ['up --now 2026', '`2026` is not a day; write year, month and day: --now 2026-11-21.'],
  ['up --format sarf', 'Unknown format `sarf`; did you mean `sarif`? Formats: pretty, json, github, sarif.'],
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

test('unreadable files are reported, on both sides, and the others are still compared', async () => {
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
    '---\ntitle: [1]\nyear: {}\nterms: 3\nsources: [1, { id: [] }, { id: catalog, path: 2016/left-pad.md ' +
    '}]\nreferences: { url: 1 }\ntypes: x\n---\n'
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
