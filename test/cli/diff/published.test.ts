import { chmodSync, cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { version } from '../../../package.json'
import { versionIn } from '../../../src/cli/files/npm.ts'
import { folderWith, root, tagSecurity, writeFiles } from '../command-line.ts'
import { dist, tarball } from './packages.ts'

/** A folder of which nothing but its programs is on the path: `npm` with these commands, and what it needs. */
function withNpm(script: string | undefined): string {
  const folder = folderWith()
  mkdirSync(join(folder, 'bin'))
  for (const program of ['sh', 'cp', 'echo', 'cat']) symlinkSync(`/bin/${program}`, join(folder, 'bin', program))
  if (script !== undefined) {
    writeFiles(folder, { 'bin/npm': `#!/bin/sh\n${script}\n` })
    chmodSync(join(folder, 'bin/npm'), 0o755)
  }
  const path = process.env['PATH']
  process.env['PATH'] = join(folder, 'bin')
  onTestFinished(() => {
    process.env['PATH'] = path
  })
  return folder
}

/** An npm that gives a tarball of the folder `registry` beside it, and writes down how it was called. */
const registry = `echo "$@" >> calls
test "$npm_config_ignore_scripts" = true || exit 9
cp "registry/\${2##*@}.tgz" "$npm_config_pack_destination/one.tgz"`

function withRegistry(...versions: readonly (readonly [version: string, title: string])[]): string {
  const made = folderWith()
  mkdirSync(join(made, 'registry'))
  for (const [name, title] of versions) tarball(made, `registry/${name}.tgz`, title)
  const folder = withNpm(registry)
  cpSync(join(made, 'registry'), join(folder, 'registry'), { recursive: true })
  return folder
}

const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('tag-security-npm-'))

test('two versions are fetched with npm and compared, and nothing is left behind', async () => {
  const before = left()
  const folder = withRegistry(['1.0.0', 'Chair'], ['1.1.0', 'Chairs'], ['latest', 'Chairs'])
  const out = 'patch  changed  roles/chair  title: Chair → Chairs\n\n1 record changed. This requires a patch version.\n'
  for (const words of [
    ['1.0.0', '1.1.0'],
    ['1.0.0', 'latest'],
    ['@cncf/tag-security@1.0.0', '1.1.0']
  ])
    expect(await tagSecurity(folder, ['diff', ...words])).toEqual({ code: 0, out, error: '' })
  expect(left()).toEqual(before)
})

test('a version goes with a tarball and a dist folder, but not with content', async () => {
  const folder = withRegistry(['1.0.0', 'Chair'])
  dist(folder, 'dist')
  cpSync(join(root, 'test/fixtures/content/base'), join(folder, 'content'), { recursive: true })
  expect(await tagSecurity(folder, ['diff', '1.0.0', 'dist'])).toMatchObject({ code: 0, out: 'No data has changed.\n' })
  expect(await tagSecurity(folder, ['diff', 'registry/1.0.0.tgz', '1.0.0'])).toMatchObject({ code: 0 })
  const { code, error } = await tagSecurity(folder, ['diff', '1.0.0', 'content'])
  expect(code).toBe(2)
  expect(error).toContain('`1.0.0` is a version and `content` a content folder; compare two of a kind: ')
})

test('a version alone is compared with the data of this package', async () => {
  const folder = withRegistry(['1.0.0', 'Chair'])
  const { code, out } = await tagSecurity(folder, ['diff', '1.0.0', '--format', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ from: '1.0.0', to: version })
  expect(out).toContain('"id": "xz"')
})

test('a folder or file that is called like a version comes first', async () => {
  const folder = withRegistry()
  dist(folder, '1.0.0')
  dist(folder, '1.1.0', 'Chairs')
  expect((await tagSecurity(folder, ['diff', '1.0.0', '1.1.0'])).out).toContain('title: Chair → Chairs')
  expect(readdirSync(folder)).not.toContain('calls')
})

test.each([
  ['npm is missing', undefined, 'npm was not found'],
  [
    'npm cannot reach its registry',
    'echo "npm error code ENOTFOUND" >&2; echo "npm error syscall getaddrinfo" >&2; exit 1',
    'npm cannot be reached (ENOTFOUND)'
  ],
  [
    'there is no such version',
    'echo "npm error code ETARGET" >&2; exit 1',
    'npm knows no version `1.0.0` of @cncf/tag-security'
  ],
  [
    'there is no such package',
    'echo "npm error code E404\nnpm error 404 \'@cncf/tag-security@1.0.0\' could not be found" >&2; exit 1',
    'npm knows no version `1.0.0` of @cncf/tag-security'
  ],
  ['npm fails', 'echo "npm error code EACCES\nnpm error No leave." >&2; exit 1', 'npm failed: No leave'],
  ['npm says nothing', 'exit 3', 'npm failed: '],
  ['npm gives nothing', 'exit 0', 'npm gave no tarball']
])('where %s, that is said', async (_, script, reason) => {
  const folder = withNpm(script)
  const before = left()
  const { code, out, error } = await tagSecurity(folder, ['diff', '1.0.0', '1.1.0'])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error).toContain(`tag-security: \`1.0.0\` cannot be fetched: ${reason}`)
  expect(error.includes('; name two tarballs (.tgz) instead.')).toBe(!reason.includes('knows no version'))
  expect(error.match(/\n/g)).toHaveLength(1)
  expect(left()).toEqual(before)
})

test('a damaged package is reported', async () => {
  const folder = withNpm('echo text > "$npm_config_pack_destination/one.tgz"')
  const { code, error } = await tagSecurity(folder, ['diff', '1.0.0', '1.1.0'])
  expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining('`1.0.0` is not a tarball') as string })
})

test('only what is a version is given to npm', () => {
  for (const word of ['1.0.0', 'v1.0.0', '1', '1.x', '1.2', '^1.0.0', '~1.2', '1.0.0-rc.1', 'latest', 'next'])
    expect([word, versionIn(`@cncf/tag-security@${word}`)]).toEqual([word, word])
  for (const word of [
    'contnet',
    '',
    '1.0.0; ls',
    '1.0.0"',
    '--help',
    '../1.0.0',
    '1.0.0/x',
    'leven@1.0.0',
    '1 2',
    '>1'
  ])
    expect([word, versionIn(word)]).toEqual([word, undefined])
})
