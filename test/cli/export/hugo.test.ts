import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentFolderOf, placesIn } from '../../../src/cli/commands/export/hugo-site.ts'
import { filesIn, folderWith, tagSecurity, writeFiles } from '../command-line.ts'
import { configurations } from './hugo-configurations.ts'
import { folders, refused } from './hugo-folders.ts'

const exportHugo = (folder: string, out = 'site') => tagSecurity(folder, ['export', 'hugo', '--out', out])

/** A folder with a site in it, whose own files are these. */
const siteWith = (files: Readonly<Record<string, string>> = { 'hugo.toml': 'title = "Mine"\n' }): string =>
  folderWith(Object.fromEntries(Object.entries(files).map(([path, text]) => [`site/${path}`, text])))

/** Every file of a folder with its content and time. */
const stateOf = (folder: string): unknown =>
  filesIn(folder).map((path) => [
    path,
    statSync(join(folder, path)).isFile() && readFileSync(join(folder, path), 'utf8'),
    statSync(join(folder, path)).mtimeMs
  ])

test('writes data, pages and shortcodes beside what the site has, and a second time nothing', async () => {
  const own = {
    'hugo.toml': 'title = "Mine"\n',
    'content/_index.md': 'Mine.\n',
    'content/lexicon/own.md': 'Mine.\n',
    'data/own.json': '{}\n',
    'layouts/shortcodes/own.html': 'Mine.\n'
  }
  const folder = siteWith(own)
  expect(await exportHugo(folder)).toEqual({
    code: 0,
    error: '',
    out: expect.stringMatching(
      /^Wrote \d+ files to site: \d+ incidents, \d+ terms and \d+ assessments, with pages in content\.\n$/
    ) as string
  })
  for (const [path, text] of Object.entries(own)) expect(readFileSync(join(folder, 'site', path), 'utf8')).toBe(text)
  for (const path of [
    'content/incidents/xz.md',
    'content/lexicon/attack-surface.md',
    'content/assessments/antrea-self-assessment.md',
    'data/tag_security/compromise_types.json',
    'layouts/shortcodes/tag-term.html'
  ])
    expect(filesIn(join(folder, 'site'))).toContain(path)
  const before = stateOf(folder)
  expect(await exportHugo(folder)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^site is up to date: /) as string
  })
  expect(stateOf(folder)).toEqual(before)
})

test('a page of an earlier version that no longer exists is removed, unless it was changed', async () => {
  const folder = siteWith()
  await exportHugo(folder)
  const list = join(folder, 'site/.tag-security-hugo.json')
  const listed = JSON.parse(readFileSync(list, 'utf8')) as { files: Record<string, string> }
  const hash = listed.files['content/incidents/xz.md'] ?? ''
  writeFiles(folder, {
    'site/content/incidents/gone.md': readFileSync(join(folder, 'site/content/incidents/xz.md'), 'utf8'),
    'site/content/incidents/kept.md': 'Mine by now.\n'
  })
  writeFileSync(
    list,
    JSON.stringify({
      ...listed,
      files: { ...listed.files, 'content/incidents/gone.md': hash, 'content/incidents/kept.md': hash }
    })
  )
  expect(await exportHugo(folder)).toMatchObject({ code: 0 })
  expect(
    readdirSync(join(folder, 'site/content/incidents')).filter((name) => ['gone.md', 'kept.md', 'xz.md'].includes(name))
  ).toEqual(['kept.md', 'xz.md'])
})

test.each(configurations)('finds where the configuration has the content: %s', (_, files, expected) => {
  expect(contentFolderOf(join(siteWith(files), 'site'), 'site')).toBe(expected)
})

const written = [
  'content/incidents/xz.md',
  'content/lexicon/keys.md',
  'data/tag_security/names.json',
  'layouts/shortcodes/tag-term.html',
  'layouts/partials/tag-security/data.html',
  'assets/tag-security/tag-security.css'
]

test.each(folders)('finds where the configuration has what is written: %s', (_, files, expected) => {
  const places = written.map(placesIn(join(siteWith(files), 'site'), 'site'))
  for (const path of expected) expect(places).toContain(path)
})

test.each(refused)('writes nothing into a site with %s, and says what to do', async (_, files, error) => {
  const folder = siteWith(files)
  const before = filesIn(folder)
  expect(await exportHugo(folder)).toEqual({ code: 2, out: '', error: `tag-security: ${error}\n` })
  expect(filesIn(folder)).toEqual(before)
})

test('a site that mounts the folders of incidents and terms alone gets all but the pages of assessments', async () => {
  const mounts = ['incidents', 'lexicon'].map(
    (name) => `[[module.mounts]]\nsource = '${name}'\ntarget = 'content/${name}'\n`
  )
  const folder = siteWith({ 'hugo.toml': mounts.join(''), 'incidents/own.md': '', 'lexicon/own.md': '' })
  expect(await exportHugo(folder)).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      / with pages in \S+, but not of assessments: `site` mounts no folder for `content\/assessments`\.\n$/
    ) as string
  })
  const found = filesIn(join(folder, 'site'))
  for (const path of [
    'incidents/xz.md',
    'data/tag_security/assessment_table.json',
    'layouts/shortcodes/tag-assessments.html'
  ])
    expect(found).toContain(path)
  expect(found.filter((path) => path.includes('antrea'))).toEqual([])
})

const toSite = 'name the folder of one: --out <site>.'
test.each([
  ['export hugo', '`export hugo` writes many files; name the folder of a Hugo site: --out <site>.'],
  ['export hugo --out notes', `Not a Hugo site: \`notes\` has no \`hugo.toml\`, \`hugo.yaml\` or the like; ${toSite}`],
  [
    'export hugo --out nowhere',
    `Not a Hugo site: \`nowhere\` has no \`hugo.toml\`, \`hugo.yaml\` or the like; ${toSite}`
  ],
  ['export hugo --out notes/a.md', '`notes/a.md` is not a folder; name another folder: --out <folder>.'],
  [
    'export hugo --out link',
    '`link` is a symbolic link; name the folder that it leads to, or another: --out <folder>.'
  ],
  [
    'export hugo --out broken',
    'Invalid TOML in `hugo.toml` of the site: Invalid TOML document: illegal character in key'
  ],
  [
    'export hugo --out outside',
    'The content of `outside` is in `../text` (`contentDir`), which is not a plain folder below the site; ' +
      'use a site with one.'
  ],
  [
    'export hugo --out inner',
    '`data` in the folder of --out is a symbolic link; move it away, or name another folder: --out <folder>.'
  ],
  [
    'export hugo --out taken',
    '`content/incidents/xz.md` and 1 other file in `taken` was not written by `tag-security export hugo`, ' +
      'or was changed since; nothing was written: move it away, or name another folder: --out <folder>.'
  ]
])('%s', async (line, error) => {
  const folder = folderWith({
    'notes/a.md': '# Notes\n',
    'broken/hugo.toml': 'title\n',
    'outside/hugo.yaml': 'contentDir: ../text\n',
    'inner/hugo.toml': '',
    'elsewhere/own.json': '{}\n',
    'taken/hugo.toml': '',
    'taken/content/incidents/xz.md': 'Mine.\n',
    'taken/layouts/shortcodes/tag-term.html': 'Mine.\n'
  })
  symlinkSync('taken', join(folder, 'link'))
  symlinkSync('../elsewhere', join(folder, 'inner/data'))
  const before = filesIn(folder)
  expect(await tagSecurity(folder, line.split(' '))).toEqual({ code: 2, out: '', error: `tag-security: ${error}\n` })
  expect(filesIn(folder)).toEqual(before)
})

test('a file that was changed since is left as it is, and nothing is written', async () => {
  const folder = siteWith()
  await exportHugo(folder)
  writeFileSync(join(folder, 'site/layouts/shortcodes/tag-term.html'), 'Edited.\n')
  const before = stateOf(folder)
  expect(await exportHugo(folder)).toMatchObject({
    code: 2,
    error: expect.stringContaining(
      '`layouts/shortcodes/tag-term.html` in `site` was not written by `tag-security export hugo`, or was changed since'
    ) as string
  })
  expect(stateOf(folder)).toEqual(before)
})
