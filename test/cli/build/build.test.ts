import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { buildContent, readContent } from '../../../src/build-content.ts'
import { collections } from '../../../src/collections/index.ts'
import { filesIn, projectWith, root, tagSecurity, writeFiles, wrongRole } from '../command-line.ts'

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown
const variableOf = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

test('writes JSON, JSON Schemas, ES modules and types for every collection', async () => {
  const folder = projectWith()
  const { code, out, error } = await tagSecurity(folder, ['build', '--out', 'data'])
  expect({ code, error }).toEqual({ code: 0, error: '' })
  expect(out).toMatch(/^Wrote \d+ files to data: tag 1, mission 1, scope 1, channels 2, .*, sources 1\.\n$/)
  const expected = [
    ...collections.flatMap(({ name }) => [
      `${name}.d.mts`,
      `${name}.mjs`,
      `data/${name}.json`,
      `data/${name}.schema.json`
    ]),
    'index.d.mts',
    'index.mjs',
    'meta.d.mts',
    'meta.mjs',
    'data',
    'data/meta.json',
    '.tag-security-build.json'
  ]
  expect(filesIn(join(folder, 'data'))).toEqual(expected.sort())
  const all = (await import(pathToFileURL(join(folder, 'data/index.mjs')).href)) as Record<string, unknown>
  const { records } = buildContent(readContent(join(folder, 'content')))
  for (const { name, single } of collections) {
    const list = records.get(name) ?? []
    expect(json(join(folder, `data/data/${name}.json`))).toEqual(single ? list[0] : list)
    expect(all[variableOf(name)]).toEqual(single ? list[0] : list)
    expect(json(join(folder, `data/data/${name}.schema.json`))).toMatchObject({
      $id: `urn:cncf:tag-security:schema:${name}`
    })
  }
  expect(all['channelIds']).toEqual(['slack-main', 'slack-old'])
  expect(all['meta']).toEqual({
    contentDate: '2025-10-13',
    gaps: [
      { collection: 'leads', before: '2025-07-01', note: 'Lists who leads today.', source: 'charter' },
      { collection: 'deliverables', ids: ['announcement'], note: 'No source dates these records.' }
    ],
    counts: expect.objectContaining({ channels: 2, tag: 1 }) as unknown
  })
})

test('the types compile alone, are those of the data, and refuse what is not there', async () => {
  const folder = projectWith()
  await tagSecurity(folder, ['build', '--out', 'data'])
  const use = `import { channels, channelIds, tag, type Channel, type ChannelId } from './data/index.mjs'
const own: ChannelId = 'slack-main'
const first: 'slack-main' = channelIds[0]
const kinds: readonly Channel['kind'][] = channels.map(({ kind }) => kind)
// @ts-expect-error no channel has this id
const none: ChannelId = 'nothing'
// @ts-expect-error data is read only
tag.name = ''
console.log(own, first, kinds, none)
`
  const compilerOptions = {
    module: 'NodeNext',
    target: 'ES2022',
    lib: ['ES2022', 'DOM'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true
  }
  writeFiles(folder, { 'use.mts': use, 'tsconfig.json': JSON.stringify({ compilerOptions, files: ['use.mts'] }) })
  expect(execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' })).toBe('')
})

test('a second build writes nothing, and a later one removes what is no longer made', async () => {
  const folder = projectWith({ 'data/notes.txt': 'Mine.\n' })
  await tagSecurity(folder, ['build', '--out', 'data'])
  const times = (): unknown =>
    filesIn(join(folder, 'data')).map((path) => [path, statSync(join(folder, 'data', path)).mtimeMs])
  const before = times()
  expect((await tagSecurity(folder, ['build', '--out', 'data'])).out).toMatch(/^data is up to date: /)
  expect(times()).toEqual(before)
  rmSync(join(folder, 'content/pages'), { recursive: true })
  expect((await tagSecurity(folder, ['build', '--out', 'data'])).code).toBe(0)
  expect(filesIn(join(folder, 'data')).filter((path) => path.includes('pages') || path === 'notes.txt')).toEqual([
    'notes.txt'
  ])
})

test('the data of two builds can be compared', async () => {
  const folder = projectWith()
  await tagSecurity(folder, ['build', '--out', 'one'])
  rmSync(join(folder, 'content/pages'), { recursive: true })
  await tagSecurity(folder, ['build', '--out', 'two'])
  expect(await tagSecurity(folder, ['diff', 'one', 'one'])).toMatchObject({ code: 0, out: 'No data has changed.\n' })
  expect(await tagSecurity(folder, ['diff', 'one', 'two'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('pages') as string
  })
})

test('content with errors is reported as `validate` does, and nothing is written', async () => {
  const folder = projectWith({ 'content/roles/chair.md': wrongRole })
  const { code, out, error } = await tagSecurity(folder, ['build', '--out', 'data'])
  expect({ code, error }).toEqual({ code: 1, error: 'tag-security: the content has errors; nothing was written.\n' })
  expect(out).toContain('content/roles/chair.md:2:1 error')
  expect(filesIn(folder)).not.toContain('data')
})

const hint = 'name another folder: --out <folder>.'

test.each([
  ['build', 'required option `--out <folder>` not specified. See `tag-security build --help`.'],
  [
    'build --out data --contnt x',
    'unknown option `--contnt`; did you mean `--content`? See `tag-security build --help`.'
  ],
  ['build --content contnt --out data', 'No such folder: `contnt`; did you mean `content`?'],
  [
    'build --content zebra --out data',
    'No such folder: `zebra`; run this in the project, or name it: --content <folder>.'
  ],
  [
    'build --content notes --out data',
    'The folder `notes` has no collection with Markdown; name the content folder: --content <folder>.'
  ],
  ['build --out content', `\`content\` is in the content folder \`content\`; ${hint}`],
  ['build --out content/data', `\`content/data\` is in the content folder \`content\`; ${hint}`],
  ['build --out notes/a.md', `\`notes/a.md\` is not a folder; ${hint}`],
  [
    'build --out taken',
    '`tag.mjs` in `taken` was not written by `tag-security build`, or was changed since; nothing was written: ' +
      'move it away, or name another folder: --out <folder>.'
  ],
  ['build --out=', 'The path of --out is empty; name a folder: --out <folder>.']
])('%s', async (line, error) => {
  const folder = projectWith({ 'notes/a.md': '# Notes\n', 'taken/tag.mjs': 'Mine.\n' })
  const before = filesIn(folder)
  expect(await tagSecurity(folder, line.split(' '))).toEqual({ code: 2, out: '', error: `tag-security: ${error}\n` })
  expect(filesIn(folder)).toEqual(before)
})

test('a file that was changed since is left as it is', async () => {
  const folder = projectWith()
  await tagSecurity(folder, ['build', '--out', 'data'])
  writeFileSync(join(folder, 'data/tag.mjs'), 'Edited.\n')
  expect(await tagSecurity(folder, ['build', '--out', 'data'])).toMatchObject({ code: 2 })
  expect(readFileSync(join(folder, 'data/tag.mjs'), 'utf8')).toBe('Edited.\n')
})

test("where the list was lost, what is the same is the command's own again", async () => {
  const folder = projectWith()
  await tagSecurity(folder, ['build', '--out', 'data'])
  const list = join(folder, 'data/.tag-security-build.json')
  const before = readFileSync(list, 'utf8')
  rmSync(list)
  expect(await tagSecurity(folder, ['build', '--out', 'data'])).toMatchObject({ code: 0, error: '' })
  expect(readFileSync(list, 'utf8')).toBe(before)
})

test.skipIf(!existsSync('/proc/self'))('a folder that no file system takes is said so, at once', async () => {
  expect(await tagSecurity(projectWith(), ['build', '--out', '/proc/tag-security/data'])).toMatchObject({
    code: 2,
    out: '',
    error: expect.stringMatching(/^tag-security: `\/proc\/tag-security\/data` (could not|cannot) be written/) as string
  })
})
