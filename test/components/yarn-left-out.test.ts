import { expect, test } from 'vitest'
import { unplaced } from './unplaced.ts'
import { asked, berry, classic, located } from './yarn-locks.ts'

const file = 'yarn.lock'

test.each([
  ['workspace', 'link:./x'],
  ['file', 'file:./x'],
  ['file', './x-1.0.0.tgz'],
  ['git', 'git+ssh://git@github.com/owner/x.git#main'],
  ['git', 'git@github.com:owner/x.git'],
  ['git', 'github:owner/x'],
  ['git', 'owner/x#main'],
  ['git', 'https://github.com/owner/x.git#0123abcd'],
  ['git', 'https://github.com/owner/x'],
  ['url', 'https://example.com/x-1.0.0.tgz']
])('Yarn 1: what does not come from a registry is left out as `%s`: %s', (reason, address) => {
  const text = classic(asked(`"x@${address}"`, '1.0.0'), asked(`x@^1.0.0, "x@${address}"`, '1.0.0'))
  expect(unplaced(file, text)).toEqual({ packages: [], leftOut: [`x: ${reason}`, `x: ${reason}`] })
})

test('Yarn 1: a range that a repository answers is left out', () => {
  const resolved = 'https://codeload.github.com/owner/x/tar.gz/0123abcd'
  expect(unplaced(file, classic(asked('x@^1.0.0', '1.0.0', resolved))).leftOut).toEqual(['x: git'])
})

test('Yarn 1: what a repository asks for and a registry answers is a package', () => {
  const resolved = 'https://registry.yarnpkg.com/x/-/x-3.1.4.tgz#0123abcd'
  const entry = asked('x@^3.0.4, x@owner/x#2.2.0, "x@https://example.com/x.tgz"', '3.1.4', resolved)
  expect(unplaced(file, classic(entry))).toEqual({ packages: ['pkg:npm/x@3.1.4'], leftOut: [] })
})

test.each([
  ['workspace', 'workspace:packages/x'],
  ['workspace', 'portal:../x::locator=app%40workspace%3A.'],
  ['workspace', 'link:../x::locator=app%40workspace%3A.'],
  ['file', 'file:./x#./x::hash=a46447&locator=app%40workspace%3A.'],
  ['file', 'exec:./make.js#./make.js::hash=a46447'],
  ['git', 'https://github.com/owner/x.git#commit=0123abcd'],
  ['git', 'git@github.com:owner/x.git#commit=0123abcd'],
  ['url', 'https://example.com/x-1.0.0.tgz'],
  ['url', 'custom:x']
])('later versions: what does not come from a registry is left out as `%s`: %s', (reason, reference) => {
  expect(unplaced(file, berry(located('x@^1.0.0', '1.0.0', `x@${reference}`)))).toEqual({
    packages: [],
    leftOut: [`x: ${reason}`]
  })
})

test('an entry that cannot be read is left out, and the others count', () => {
  const good = { packages: ['pkg:npm/ms@2.0.0'] }
  for (const entry of [
    'x@^1.0.0:',
    'x@^1.0.0:\n  version',
    'x@^1.0.0:\n  version "next"',
    'x@^1.0.0:\n  version:\n    a "1"'
  ]) {
    const found = unplaced(file, classic(entry, asked('ms@2.0.0', '2.0.0')))
    expect(found).toEqual({ ...good, leftOut: ['x: unreadable'] })
  }
  for (const entry of [
    '"x@npm:^1.0.0":\n  version: 1.0.0',
    '"x@npm:1":\n  resolution: "x@npm:1"',
    located('x@1', 'null', 'x@npm:1'),
    located('x@1', '1.0.0', 'x'),
    located('x@1', '1.0.0', 'x@patch:%'),
    located('x@1', '1.0.0', `${'x@patch:'.repeat(50_000)}x@npm:1.0.0`)
  ]) {
    const found = unplaced(file, berry(entry, located('ms@npm:2.0.0', '2.0.0', 'ms@npm:2.0.0')))
    expect(found).toEqual({ ...good, leftOut: ['x: unreadable'] })
  }
})
