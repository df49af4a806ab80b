import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkUpstream } from '../../src/cli/commands/validate/check-upstream.ts'
import { asOrdinaryUser, filesIn, folderWith, oldChannel, projectWith, tagSecurity } from './command-line.ts'

const places = (out: string): string[] =>
  (JSON.parse(out) as { diagnostics: { file: string; line: number; column: number; rule: string }[] }).diagnostics.map(
    ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`
  )

test.each([
  ['--fromat json', 'unknown option `--fromat`; did you mean `--format`? See `tag-security validate --help`.'],
  ['--format', 'option `--format <format>` argument missing. See `tag-security validate --help`.'],
  ['--format prety', 'Unknown format `prety`; did you mean `pretty`? Formats: pretty, json, github, sarif.'],
  ['--rule field/dat=off', 'Unknown rule `field/dat`; did you mean `field/date`? See --list-rules.'],
  ['--rule field/date=of', 'Unknown level `of`; did you mean `off`? Levels: off, warn, error.'],
  ['--rule field/date=constructor', 'Unknown level `constructor`. Levels: off, warn, error.'],
  ['--rule field/date', '`field/date` does not set a rule; write `--rule id=off`, `id=warn` or `id=error`.'],
  [
    '--explain catalog/undefined-tipe',
    'Unknown rule `catalog/undefined-tipe`; did you mean `catalog/undefined-type`? See --list-rules.'
  ],
  ['--max-warnings many', '`many` is not a number of warnings; give 0 or more: --max-warnings 0.'],
  ['contnet', 'No such file or folder: `contnet`; did you mean `content`?'],
  ['content/roles/chair.md/more', 'No such file or folder: `content/roles/chair.md/more`.'],
  ['empty', 'The folder `empty` is empty; is the checkout complete?'],
  [
    'images',
    "The folder `images` has no Markdown; name a content folder, a checkout of the TAG's repositories, or a document."
  ],
  ['images/logo.png', '`images/logo.png` is neither Markdown nor YAML; name a .md or .yaml file, or a folder.'],
  ['/dev/null', '`/dev/null` is neither a file nor a folder; name one of the two.']
])('`validate %s` says what is wrong in one line', async (line, message) => {
  const folder = projectWith({ 'images/logo.png': 'PNG', 'empty/.git/HEAD': '' })
  const before = filesIn(folder)
  expect(await tagSecurity(folder, ['validate', ...line.split(' ')])).toEqual({
    code: 2,
    out: '',
    error: `tag-security: ${message}\n`
  })
  expect(filesIn(folder)).toEqual(before)
})

test.each([
  ['leads', 'unknown command `leads`; did you mean `tag-security list leads`? See `tag-security --help`.'],
  ['glossary', 'unknown command `glossary`; did you mean `tag-security list lexicon`? See `tag-security --help`.'],
  ['list leads --json', 'unknown option `--json`; did you mean `--format json`? See `tag-security list --help`.'],
  ['validate --sarif', 'unknown option `--sarif`; did you mean `--format sarif`? See `tag-security validate --help`.'],
  ['validate --yaml', 'unknown option `--yaml`. See `tag-security validate --help`.'],
  ['build --json', 'required option `--out <folder>` not specified. See `tag-security build --help`.']
])('`%s` names a collection or a format where a command or a flag is due', async (line, message) => {
  expect(await tagSecurity(folderWith(), line.split(' '))).toEqual({
    code: 2,
    out: '',
    error: `tag-security: ${message}\n`
  })
})

test('a command or a path that is not known is named with the nearest', async () => {
  expect((await tagSecurity('.', ['valdate'])).error).toBe(
    'tag-security: unknown command `valdate`; did you mean `validate`? See `tag-security --help`.\n'
  )
  expect((await tagSecurity(folderWith(), ['validate', ''])).code).toBe(2)
})

test('a name with line feeds or escape sequences stays on its line', async () => {
  const { error } = await tagSecurity(folderWith(), ['validate', 'a\nb\u001B[31m'])
  expect(error).toBe('tag-security: No such file or folder: `a b\\u001b[31m`.\n')
})

test('without a path, a folder without content is named', async () => {
  const folder = folderWith({ 'notes.md': '# Notes' })
  const hint = 'run this in the project, or name what to check: tag-security validate <path>.'
  expect((await tagSecurity(folder, ['validate'])).error).toBe(
    `tag-security: No folder \`content\` in ${folder}; ${hint}\n`
  )
  mkdirSync(join(folder, 'content'))
  expect((await tagSecurity(folder, ['validate'])).error).toBe(
    `tag-security: The folder \`content\` in ${folder} has no collection with Markdown; ${hint}\n`
  )
})

const binary = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff)

test('files that cannot be read as text are reported in documents, and the others are still checked', async () => {
  const folder = folderWith({
    'in/a-binary.md': binary,
    'in/b-nul.md': '# Notes\nab\0c\n',
    'in/c-latin.md': Uint8Array.of(0x23, 0x20, 0x61, 0x0a, 0x62, 0xe9, 0x0a),
    'in/d-large.md': 'a\n'.repeat(25_000_000),
    'in/e-deep.md': '['.repeat(10_000),
    'in/f-empty.md': '',
    'in/g-old.md': oldChannel,
    'out/outside.md': '# Outside'
  })
  symlinkSync('../out/outside.md', join(folder, 'in/h-leaves.md'))
  symlinkSync('../out', join(folder, 'in/i-folder'))
  symlinkSync('nothing.md', join(folder, 'in/j-nowhere.md'))
  symlinkSync('g-old.md', join(folder, 'in/k-inside.md'))
  symlinkSync('.', join(folder, 'in/l-itself'))
  const { code, out, error } = await tagSecurity(folder, ['validate', 'in', '--format', 'json'])
  expect(places(out)).toEqual([
    'in/a-binary.md:1:1 file/encoding',
    'in/b-nul.md:2:3 file/control-character',
    'in/c-latin.md:2:2 file/encoding',
    'in/d-large.md:1:1 file/too-large',
    'in/e-deep.md:1:101 file/depth',
    'in/g-old.md:3:8 upstream/superseded',
    'in/h-leaves.md:1:1 file/link',
    'in/i-folder:1:1 file/link',
    'in/j-nowhere.md:1:1 file/link'
  ])
  expect({ code, error }).toEqual({ code: 1, error: '' })
})

test('and so they are in content', async () => {
  const folder = projectWith({
    'content/roles/a-binary.md': binary,
    'content/roles/b-nul.md': '---\ntitle: a\0b\n---\n',
    'content/roles/c-large.md': 'a\n'.repeat(25_000_000),
    'outside.md': '# Outside'
  })
  symlinkSync('../../outside.md', join(folder, 'content/roles/d-leaves.md'))
  const { code, out, error } = await tagSecurity(folder, ['validate', '--format', 'json'])
  expect(places(out)).toEqual([
    'content/roles/a-binary.md:1:1 file/encoding',
    'content/roles/b-nul.md:2:9 file/control-character',
    'content/roles/c-large.md:1:1 file/too-large',
    'content/roles/d-leaves.md:1:1 file/link'
  ])
  expect({ code, error }).toEqual({ code: 1, error: '' })
})

test('a file that vanishes while it is read is reported', () => {
  const folder = folderWith({ 'one.md': '# One' })
  const { diagnostics, files } = checkUpstream(
    { kind: 'upstream', folder, chosen: ['gone.md', 'one.md'], absolute: false },
    () => undefined
  )
  expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['gone.md file/unreadable'])
  expect([...files.keys()]).toEqual(['gone.md', 'one.md'])
})

test('a document named by a link is read', async () => {
  const folder = folderWith({ 'one/old.md': oldChannel })
  symlinkSync('one/old.md', join(folder, 'named.md'))
  const { out } = await tagSecurity(folder, ['validate', 'named.md', '--format', 'json'])
  expect(places(out)).toEqual(['named.md:3:8 upstream/superseded'])
})

test('names with spaces, `..`, percent signs and a leading hyphen are taken as they are', async () => {
  const folder = folderWith({ 'a b/..c/100%.md': oldChannel, '-x.md': oldChannel })
  const shown = async (...args: string[]): Promise<string[]> =>
    places((await tagSecurity(folder, ['validate', '--format', 'json', ...args])).out)
  expect(await shown('a b/../a b/..c')).toEqual(['a b/..c/100%.md:3:8 upstream/superseded'])
  expect(await shown('--', '-x.md')).toEqual(['-x.md:3:8 upstream/superseded'])
})

test('what may not be read is reported, and a path that may not is named', async () => {
  const folder = folderWith({ 'in/secret.md': '# Secret', 'in/closed/one.md': '# One', 'in/two.md': '# Two' })
  chmodSync(folder, 0o755)
  chmodSync(join(folder, 'in/secret.md'), 0)
  chmodSync(join(folder, 'in/closed'), 0)
  const { code, out } = await asOrdinaryUser(folder, ['validate', 'in', '--format', 'json'])
  const closed = await asOrdinaryUser(folder, ['validate', 'in/closed/one.md'])
  const folderClosed = await asOrdinaryUser(folder, ['validate', 'in/closed'])
  chmodSync(join(folder, 'in/closed'), 0o700)
  expect(places(out)).toEqual(['in/closed:1:1 file/unreadable', 'in/secret.md:1:1 file/unreadable'])
  expect(code).toBe(1)
  expect(closed).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: Cannot read `in/closed/one.md`: permission denied.\n'
  })
  expect(folderClosed).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: Cannot read the folder `in/closed`: permission denied.\n'
  })
})
