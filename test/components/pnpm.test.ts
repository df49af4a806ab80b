import { expect, test } from 'vitest'
import { refusal, seen } from './seen.ts'
import { unplaced } from './unplaced.ts'

const file = 'pnpm-lock.yaml'
const integrity = 'resolution: {integrity: sha512-abc==}'
const locked = (version: string, ...entries: string[]): string =>
  `lockfileVersion: ${version}\n\npackages:\n\n${entries.map((entry) => `  ${entry}\n`).join('\n')}`

test.each([
  ['5.4', '/foo/1.0.0', '/@scope/bar/2.0.0-rc.1_react@18.3.1', '/baz/3.0.0_yyxq2xn4vxgvsqxyxzf3xyhmte'],
  ["'6.0'", '/foo@1.0.0', "'/@scope/bar@2.0.0-rc.1(react@18.3.1)'", '/baz@3.0.0(patch_hash=abc)(@x/y@1.0.0)'],
  ["'9.0'", 'foo@1.0.0', "'@scope/bar@2.0.0-rc.1'", 'baz@3.0.0']
])('the packages of version %s are read by their keys, which are their places', (version, foo, bar, baz) => {
  const text = locked(
    version,
    `${foo}:\n    ${integrity}`,
    `${bar}:\n    ${integrity}\n    dev: false`,
    `${baz}:\n    ${integrity}\n    deprecated: |-\n      /no@1.0.0:\n    engines: {node: '>=4'}`
  )
  const expected = {
    kind: 'pnpm',
    components: ['pkg:npm/foo@1.0.0 5:3', 'pkg:npm/%40scope/bar@2.0.0-rc.1 8:3', 'pkg:npm/baz@3.0.0 12:3'],
    leftOut: []
  }
  expect(seen(file, text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
  expect(seen(file, text.replaceAll('\n', '\r\n'))).toEqual(expected)
  expect(seen(file, `\uFEFF${text}`)).toEqual(expected)
})

test('a long key stands on a line of its own', () => {
  const key = `/foo@1.0.0(${'peer@1.0.0)('.repeat(100)}x@1.0.0)`
  const text = locked("'6.0'", `? ${key}\n  : ${integrity}\n    dev: true`, `/bar@2.0.0:\n    ${integrity}`)
  expect(seen(file, text).components).toEqual(['pkg:npm/foo@1.0.0 5:3', 'pkg:npm/bar@2.0.0 9:3'])
})

test('every document of a file counts', () => {
  const [first, second] = ['pnpm@11.0.0', 'foo@1.0.0'].map((key) => locked("'9.0'", `${key}:\n    ${integrity}`))
  const text = `---\n${first}\n---\n${second}`
  expect(seen(file, text).components).toEqual(['pkg:npm/pnpm@11.0.0 6:3', 'pkg:npm/foo@1.0.0 14:3'])
  expect(seen('-', text).kind).toBe('pnpm')
})

test('a registry or mirror that a key or an archive names counts as usual', () => {
  const tarball = (address: string): string => `    resolution: {integrity: sha512-abc==, tarball: ${address}}`
  const mirror = 'https://registry.npmmirror.com/foo/-/foo-1.0.0.tgz'
  const isOdd = 'https://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz'
  const { packages, leftOut } = unplaced(
    file,
    locked(
      '5.3',
      `registry.npmmirror.com/foo/1.0.0:\n${tarball(mirror)}\n    name: foo\n    version: 1.0.0`,
      `registry.example.com/@scope/bar/1.0.0_peer@2.0.0:\n    ${integrity}`,
      `'@scope/baz@1.0.0':\n${tarball('https://npm.pkg.github.com/download/@scope/baz/1.0.0/abc')}`,
      `isodd@${isOdd}:\n${tarball(isOdd)}`
    )
  )
  expect(packages).toEqual([
    'pkg:npm/foo@1.0.0',
    'pkg:npm/%40scope/bar@1.0.0',
    'pkg:npm/%40scope/baz@1.0.0',
    'pkg:npm/is-odd@3.0.1'
  ])
  expect(leftOut).toEqual([])
})

test.each([
  ['file:local', '{directory: local, type: directory}', 'x: file'],
  ['x@file:local', '{directory: local, type: directory}', 'x: file'],
  ['x@file:x-1.0.0.tgz', '{integrity: sha512-abc==, tarball: file:x-1.0.0.tgz}', 'x: file'],
  ['file:x-1.0.0.tgz', '{integrity: sha512-abc==, tarball: file:x-1.0.0.tgz}', 'x: file'],
  ['github.com/owner/x/0123abcd', '{tarball: https://codeload.github.com/owner/x/tar.gz/0123abcd}', 'x: git'],
  ["'@codeload.github.com/owner/x/tar.gz/0'", '{tarball: https://codeload.github.com/owner/x/tar.gz/0}', 'x: git'],
  [
    'x@https://codeload.github.com/o/x/tar.gz/0',
    '{gitHosted: true, tarball: https://codeload.github.com/o/x}',
    'x: git'
  ],
  ['x@git+https://example.com/x.git#0123', '{commit: 0123, repo: https://example.com/x.git, type: git}', 'x: git'],
  ['x@https://example.com/x-1.0.0.tgz', '{tarball: https://example.com/x-1.0.0.tgz}', 'x: url'],
  ["'@example.com/x-1.0.0.tgz'", '{tarball: https://example.com/x-1.0.0.tgz}', 'x: url'],
  ['x@runtime:22.0.0', '{type: variations, variants: []}', 'x: url']
])('what does not come from a registry is left out: %s', (key, resolution, expected) => {
  const text = locked("'9.0'", `${key}:\n    resolution: ${resolution}\n    name: x\n    version: 1.0.0`)
  expect(unplaced(file, text)).toEqual({ packages: [], leftOut: [expected] })
})

test('a resolution may be written over several lines', () => {
  const text = locked(
    "'9.0'",
    'x@file:y:\n    resolution:\n      {\n        directory: y,\n        type: directory\n      }'
  )
  expect(unplaced(file, text).leftOut).toEqual(['x: file'])
})

test('the packages of the project are left out where another one links to them', () => {
  const nine = `lockfileVersion: '9.0'
importers:
  .:
    devDependencies:
      '@scope/one':
        specifier: workspace:*
        version: link:packages/one
      foo:
        specifier: ^1.0.0
        version: 1.0.0
  packages/one: {}
`
  expect(seen(file, nine).leftOut).toEqual(['@scope/one: workspace 5:7'])
  const five =
    'lockfileVersion: 5.4\nspecifiers:\n  one: link:../one\ndependencies:\n  one: link:../one\n  foo: 1.0.0\n'
  expect(seen(file, five).leftOut).toEqual(['one: workspace 5:3'])
})

test.each([
  'foo@1.0.0: null',
  'foo@1.0.0: text',
  'foo@1.0.0: [1]',
  'foo:\n    dev: true',
  "'':\n    dev: true",
  'a/b/c:'
])('an entry that cannot be read is left out, and the others count: %s', (entry) => {
  const { packages, leftOut } = unplaced(file, locked("'9.0'", entry, `bar@2.0.0:\n    ${integrity}`))
  expect(packages).toEqual(['pkg:npm/bar@2.0.0'])
  expect(leftOut).toEqual([expect.stringMatching(/: unreadable$/)])
})

test('names that objects have by nature are plain names', () => {
  expect(unplaced(file, locked("'9.0'", '__proto__@1.0.0: {}', 'constructor@2.0.0: {}')).packages).toEqual([
    'pkg:npm/__proto__@1.0.0',
    'pkg:npm/constructor@2.0.0'
  ])
})

test('a file of 50,000 packages, or with as many levels as lines, is read', () => {
  const entries = Array.from({ length: 50_000 }, (_, i) => `name-${i}@1.0.${i}:\n    ${integrity}`)
  expect(unplaced(file, locked("'9.0'", ...entries)).packages.at(-1)).toBe('pkg:npm/name-49999@1.0.49999')
  const deep = Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')
  expect(unplaced(file, `lockfileVersion: '9.0'\n${deep}\npackages:\n  foo@1.0.0: {}\n`).packages).toEqual([
    'pkg:npm/foo@1.0.0'
  ])
})

test('an empty project has no packages', () => {
  expect(unplaced(file, "lockfileVersion: '9.0'\n\nimporters:\n\n  .: {}\n").packages).toEqual([])
  expect(unplaced(file, "lockfileVersion: '9.0'\n\npackages: {}\n").packages).toEqual([])
})

const noKey = 'It is not valid YAML as programs write it: expected a key and a colon.'

test.each([
  ['# nothing\n', 'It is not a lock file of pnpm: expected `lockfileVersion`.', '# nothing'],
  ['packages:\n  foo@1.0.0: {}\n', 'It is not a lock file of pnpm: expected `lockfileVersion`.', 'packages:'],
  ['{ "lockfileVersion": 3 }', noKey, '{ "lockfileVersion": 3 }'],
  ['some text', noKey, 'some text'],
  [locked("'9.0'", 'foo@1.0.0: {}', "'@scope/ba"), noKey, "'@scope/ba"],
  [locked("'9.0'", '\tfoo@1.0.0: {}'), noKey, '\tfoo@1.0.0: {}'],
  [
    "lockfileVersion: '9.0'\npackages: {foo@1.0.0: {}}",
    'It is not as pnpm writes it: expected each key of `packages` on a line of its own.',
    'packages: {foo@1.0.0: {}}'
  ]
])('a file that is no lock file of pnpm is refused, with the place: %j', (text, message, place) => {
  expect(refusal(file, text)).toEqual([message, place])
})
