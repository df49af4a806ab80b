import { expect, test } from 'vitest'
import { refusal, seen } from './seen.ts'
import { unplaced } from './unplaced.ts'
import { asked, berry, classic, located } from './yarn-locks.ts'

const file = 'yarn.lock'
const registry = 'https://registry.yarnpkg.com'

test('the packages of Yarn 1 are read, and their place is the line of what asks for them', () => {
  const core = `${registry}/@babel/core/-/core-7.24.0.tgz#01`
  const text = classic(
    `${asked('"@babel/core@^7.0.0", "@babel/core@>=7.1.0 <8.0.0"', '7.24.0', core)}
  integrity sha512-abc==
  dependencies:
    version "^1.0.0"`,
    asked('ms@2.0.0, ms@^2.0.0', '2.0.0', `${registry}/ms/-/ms-2.0.0.tgz#01`),
    asked('offline@^1.0.0', '1.0.0', 'offline-1.0.0.tgz#01'),
    asked('mirrored@^1.0.0', '1.0.0', 'https://mirror.example.com/some/mirrored.tgz'),
    asked('latest@*', '1.0.0-rc.1')
  )
  const expected = {
    kind: 'yarn',
    components: [
      'pkg:npm/%40babel/core@7.24.0 5:1',
      'pkg:npm/ms@2.0.0 12:1',
      'pkg:npm/offline@1.0.0 16:1',
      'pkg:npm/mirrored@1.0.0 20:1',
      'pkg:npm/latest@1.0.0-rc.1 24:1'
    ],
    leftOut: []
  }
  expect(seen(file, text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
  expect(seen(file, text.replaceAll('\n', '\r\n'))).toEqual(expected)
  expect(seen(file, `\uFEFF${text}`)).toEqual(expected)
})

test('the packages of later versions are read, and their place is the line of what asks for them', () => {
  const long = Array.from({ length: 60 }, (_, i) => `debug@npm:^4.0.${i}`)
  const text = berry(
    located('@babel/core@npm:^7.0.0, @babel/core@npm:^7.1.0', '7.24.0', '@babel/core@npm:7.24.0'),
    located('ms@npm:2.0.0', '2.0.0', 'ms@npm:2.0.0::__archiveUrl=https%3A%2F%2Fexample.com%2Fms.tgz'),
    `? "${long.join(', ')}"\n:\n  version: 4.3.6\n  resolution: "debug@npm:4.3.6"`
  )
  const expected = {
    kind: 'yarn',
    components: ['pkg:npm/%40babel/core@7.24.0 6:1', 'pkg:npm/ms@2.0.0 12:1', 'pkg:npm/debug@4.3.6 18:1'],
    leftOut: []
  }
  expect(seen(file, text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
  expect(seen(file, text.replaceAll('\n', '\r\n'))).toEqual(expected)
})

test('an alias counts under the real name', () => {
  const archive = `${registry}/is-odd/-/is-odd-3.0.1.tgz`
  expect(
    unplaced(
      file,
      classic(
        asked('"a@npm:chalk@^4.0.0"', '4.1.2', `${registry}/chalk/-/chalk-4.1.2.tgz#01`),
        asked('"b@npm:@babel/core@7"', '7.0.0'),
        asked(`"c@${archive}"`, '3.0.1', `${archive}#01`)
      )
    ).packages
  ).toEqual(['pkg:npm/chalk@4.1.2', 'pkg:npm/%40babel/core@7.0.0', 'pkg:npm/is-odd@3.0.1'])
  expect(
    unplaced(
      file,
      berry(
        located('a@npm:chalk@4.1.2, chalk@npm:^4.0.0', '4.1.2', 'chalk@npm:4.1.2'),
        located(`c@${archive}`, '3.0.1', `c@${archive}`)
      )
    ).packages
  ).toEqual(['pkg:npm/chalk@4.1.2', 'pkg:npm/is-odd@3.0.1'])
})

test('a patched package counts as what it patches', () => {
  const once = 'typescript@patch:typescript@npm%3A4.9.5#optional!builtin<compat/typescript>::version=4.9.5&hash=23ec76'
  const twice = '@a/b@patch:@a/b@patch%3A@a/b@npm%253A1.0.0%23~/one.patch%3A%3Aversion=1.0.0#~/two.patch'
  const git = 'x@patch:x@https%3A//github.com/owner/x.git%23commit=0123#~/x.patch'
  const older = 'resolve@patch:resolve@1.20.0#builtin<compat/resolve>::version=1.20.0&hash=00b1ff'
  expect(
    unplaced(
      file,
      berry(
        located('typescript@patch:typescript@^4.9.5#~builtin', '4.9.5', once),
        located('b', '1.0.0', twice),
        located('c', '1.0.0', git),
        located('d', '1.20.0', older)
      )
    )
  ).toEqual({
    packages: ['pkg:npm/typescript@4.9.5', 'pkg:npm/%40a/b@1.0.0', 'pkg:npm/resolve@1.20.0'],
    leftOut: ['x: git']
  })
})

test('names that objects have by nature are plain names', () => {
  expect(unplaced(file, classic(asked('__proto__@1', '1.0.0'), asked('constructor@1', '1.0.0'))).packages).toEqual([
    'pkg:npm/__proto__@1.0.0',
    'pkg:npm/constructor@1.0.0'
  ])
})

test('a file of 50,000 packages is read', () => {
  const numbers = Array.from({ length: 50_000 }, (_, i) => i)
  const ones = numbers.map((i) => asked(`name-${i}@^1.0.0`, `1.0.${i}`))
  expect(unplaced(file, classic(...ones)).packages.at(-1)).toBe('pkg:npm/name-49999@1.0.49999')
  const others = numbers.map((i) => located(`name-${i}@npm:^1.0.0`, `1.0.${i}`, `name-${i}@npm:1.0.${i}`))
  expect(unplaced(file, berry(...others)).packages.at(-1)).toBe('pkg:npm/name-49999@1.0.49999')
})

test('an empty project has no packages', () => {
  expect(unplaced(file, classic())).toEqual({ packages: [], leftOut: [] })
  expect(unplaced(file, berry())).toEqual({ packages: [], leftOut: [] })
})

const notYarn = 'It is not a lock file of Yarn: expected `name@range:`.'

test.each([
  ['\n# nothing\n', notYarn, ''],
  ['{ "name": "app" }', notYarn, '{ "name": "app" }'],
  [classic(asked('ms@2.0.0', '2.0.0'), '"@babel/co'), notYarn, '"@babel/co'],
  [
    berry(located('ms@npm:2.0.0', '2.0.0', 'ms@npm:2.0.0'), '"@babel/co'),
    'It is not valid YAML as programs write it: expected a key and a colon.',
    '"@babel/co'
  ],
  [
    berry('"ms@npm:2.0.0":\n  version: 2.0.0\n  resolution: "ms@np'),
    'It is not valid YAML: unexpected end of a string.',
    'resolution: "ms@np'
  ]
])('a file that is no lock file of Yarn is refused, with the place: %j', (text, message, place) => {
  expect(refusal(file, text)).toEqual([message, place])
})

test('the quoted names of fields that npm writes are read, and known by their text', () => {
  const text = `"jquery@^3.6.0", "jquery@^3.5.0":
  "integrity" "sha512-x"
  "resolved" "https://registry.npmjs.org/jquery/-/jquery-3.6.0.tgz"
  "version" "3.6.0"
  "dependencies":
    "version" "^1.0.0"

"ms@npm:other@^1.0.0":
  "version" "1.0.0"
`
  const expected = { kind: 'yarn', components: ['pkg:npm/jquery@3.6.0 1:1', 'pkg:npm/other@1.0.0 8:1'], leftOut: [] }
  expect(seen(file, text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
})
