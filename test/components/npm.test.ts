import { expect, test } from 'vitest'
import { refusal, seen } from './seen.ts'
import { unplaced } from './unplaced.ts'

const file = 'package-lock.json'
const locked = (packages: object): string => JSON.stringify({ name: 'app', lockfileVersion: 3, packages }, null, 2)
const older = (dependencies: object): string => JSON.stringify({ name: 'app', lockfileVersion: 1, dependencies })
const registry = 'https://registry.npmjs.org'

test('`packages` names every package by its folder, and its place is that key', () => {
  const { kind, components } = seen(
    file,
    locked({
      'node_modules/axios': { version: '1.14.1', resolved: `${registry}/axios/-/axios-1.14.1.tgz` },
      'node_modules/@babel/core': { version: '7.24.0', dev: true },
      'node_modules/@babel/core/node_modules/semver': { version: '6.3.1', inBundle: true },
      'apps/web/node_modules/ms': { version: '2.0.0' }
    })
  )
  expect(kind).toBe('npm')
  expect(components).toEqual([
    'pkg:npm/axios@1.14.1 5:5',
    'pkg:npm/%40babel/core@7.24.0 9:5',
    'pkg:npm/semver@6.3.1 13:5',
    'pkg:npm/ms@2.0.0 17:5'
  ])
})

test('`packages` counts where `dependencies` repeats them', () => {
  const both = {
    lockfileVersion: 2,
    packages: { 'node_modules/ms': { version: '2.0.0' } },
    dependencies: { ms: { version: '2.0.0' } }
  }
  expect(unplaced('npm-shrinkwrap.json', JSON.stringify(both)).packages).toEqual(['pkg:npm/ms@2.0.0'])
})

test('`dependencies` are read on every level, with their place', () => {
  const text = `{
    "lockfileVersion": 1,
    "dependencies": {
      "debug": {
        "version": "4.3.6",
        "requires": { "ms": "2.1.2" },
        "dependencies": {
          "ms": { "version": "2.1.2", "bundled": true }
        }
      }
    }
  }`
  expect(seen(file, text).components).toEqual(['pkg:npm/debug@4.3.6 4:7', 'pkg:npm/ms@2.1.2 8:11'])
})

test('an alias counts under the real name', () => {
  const isOdd = `${registry}/is-odd/-/is-odd-3.0.1.tgz`
  const scoped = `${registry}/@scope/x/-/x-1.0.0.tgz`
  expect(unplaced(file, locked({ 'node_modules/old': { name: 'chalk', version: '4.1.2' } })).packages).toEqual([
    'pkg:npm/chalk@4.1.2'
  ])
  expect(
    unplaced(
      file,
      older({
        a: { version: 'npm:chalk@4.1.2' },
        b: { version: 'npm:@babel/core@7.0.0' },
        c: { version: isOdd },
        d: { version: scoped }
      })
    ).packages
  ).toEqual(['pkg:npm/chalk@4.1.2', 'pkg:npm/%40babel/core@7.0.0', 'pkg:npm/is-odd@3.0.1', 'pkg:npm/%40scope/x@1.0.0'])
})

test.each([
  'https://registry.npmjs.org/x/-/x-1.0.0.tgz',
  'https://registry.yarnpkg.com/x/-/x-1.0.0.tgz#0123abcd',
  'http://nexus.example.com:8081/repository/npm/x/-/x-1.0.0.tgz',
  'https://registry.npmmirror.com/x/download/x-1.0.0.tgz?cache=0',
  'https://cdn.npmmirror.com/packages/x/1.0.0/x-1.0.0.tgz',
  'https://npm.pkg.github.com/download/@scope/x/1.0.0/0123abcd',
  'https://gitea.example.com/api/packages/owner/npm/x/-/1.0.0/x-1.0.0.tgz',
  'https://gitlab.example.com/api/v4/projects/1/packages/npm/x/-/x-1.0.0.tgz'
])('a package from the registry or a mirror counts: %s', (resolved) => {
  expect(unplaced(file, locked({ 'node_modules/x': { version: '1.0.0', resolved } })).packages).toEqual([
    'pkg:npm/x@1.0.0'
  ])
})

test('a package counts as what its archive at the registry is', () => {
  const archive = `${registry}/@scope/other/-/@scope/other-2.0.0.tgz`
  expect(unplaced(file, locked({ 'node_modules/x': { version: '1.0.0', resolved: archive } })).packages).toEqual([
    'pkg:npm/%40scope/other@2.0.0'
  ])
})

test.each([
  ['file', 'file:vendor/x-1.0.0.tgz'],
  ['file', '../x'],
  ['git', 'git+ssh://git@github.com/owner/x.git#0123abcd'],
  ['git', 'git://github.com/owner/x.git'],
  ['git', 'github:owner/x#main'],
  ['git', 'https://codeload.github.com/owner/x/tar.gz/0123abcd'],
  ['git', 'https://gitlab.com/owner/x/-/archive/v1.0.0/x-v1.0.0.tgz'],
  ['url', 'https://example.com/x-1.0.0.tgz'],
  ['url', 'https://github.com/owner/x/releases/download/v1.0.0/x-1.0.0.tgz']
])('a package that does not come from a registry is left out as `%s`: %s', (reason, address) => {
  const { packages, leftOut } = unplaced(file, locked({ 'node_modules/x': { version: '1.0.0', resolved: address } }))
  expect([packages, leftOut]).toEqual([[], [`x: ${reason}`]])
  const nested = unplaced(file, older({ x: { version: address } }))
  expect([nested.packages, nested.leftOut]).toEqual([[], [`x: ${reason}`]])
})

test('the packages of the project are left out, each once', () => {
  const { packages, leftOut } = unplaced(
    file,
    locked({
      '': { name: 'app', version: '1.0.0' },
      'node_modules/one': { resolved: 'apps/one', link: true },
      'apps/one': { name: 'one', version: '1.0.0' },
      'apps/two': { version: '1.0.0' }
    })
  )
  expect(packages).toEqual([])
  expect(leftOut).toEqual(['app: workspace', 'one: workspace', 'apps/two: workspace'])
})

test('a package without a version is named without one', () => {
  expect(unplaced(file, locked({ 'node_modules/x': { optional: true } })).packages).toEqual(['pkg:npm/x'])
  expect(unplaced(file, older({ x: {} })).packages).toEqual(['pkg:npm/x'])
})

test.each([
  null,
  'text',
  [],
  { version: 1 },
  { version: null },
  { version: {} },
  { version: '' },
  { version: 'latest' }
])('an entry that cannot be read is left out, and the others count: %j', (entry) => {
  const packages = locked({ 'node_modules/x': entry, 'node_modules/ms': { version: '2.0.0' } })
  expect(unplaced(file, packages)).toMatchObject({ packages: ['pkg:npm/ms@2.0.0'], leftOut: ['x: unreadable'] })
  const nested = unplaced(file, older({ x: entry, ms: { version: '2.0.0' } }))
  expect(nested).toMatchObject({ packages: ['pkg:npm/ms@2.0.0'], leftOut: ['x: unreadable'] })
})

test('names that objects have by nature are plain names', () => {
  const packages =
    '{ "node_modules/__proto__": { "version": "1.0.0" }, "node_modules/constructor": { "version": "2.0.0" } }'
  const expected = ['pkg:npm/__proto__@1.0.0', 'pkg:npm/constructor@2.0.0']
  expect(unplaced(file, `{ "lockfileVersion": 3, "packages": ${packages} }`).packages).toEqual(expected)
  const dependencies = packages.replaceAll('node_modules/', '')
  expect(unplaced(file, `{ "lockfileVersion": 1, "dependencies": ${dependencies} }`).packages).toEqual(expected)
})

test('dependencies that are nested without end are left out below some level', () => {
  const levels = 20_000
  const level = '{ "a": { "version": "1.0.0", "dependencies": '
  const text = `{ "dependencies": ${level.repeat(levels)}{}${' } }'.repeat(levels)} }`
  const { packages, leftOut } = unplaced(file, text)
  expect(packages.length).toBeGreaterThan(20)
  expect(leftOut).toEqual(['dependencies: unreadable'])
})

test('it is known by its text', () => {
  expect(seen('lock.txt', locked({ 'node_modules/ms': { version: '2.0.0' } })).kind).toBe('npm')
})

test('a file of 50,000 packages, with line ends of Windows and a byte order mark, is read', () => {
  const packages = Array.from({ length: 50_000 }, (_, i) => [`node_modules/name-${i}`, { version: `1.0.${i}` }])
  const text = `\uFEFF${locked(Object.fromEntries(packages)).replaceAll('\n', '\r\n')}`
  const { packages: found } = unplaced(file, text)
  expect(found.length).toBe(50_000)
  expect(found.at(-1)).toBe('pkg:npm/name-49999@1.0.49999')
})

test('an empty project has no packages', () => {
  expect(unplaced(file, '{ "name": "app", "lockfileVersion": 1 }').packages).toEqual([])
  expect(unplaced(file, locked({})).packages).toEqual([])
})

test.each([
  ['', 'It is empty.'],
  ['[]', 'It is not a JSON object.'],
  ['null', 'It is not a JSON object.'],
  ['{ "packages": {', 'It is not valid JSON: close brace expected.'],
  ['{ "packages": {}, }', 'It is not valid JSON: property name expected.'],
  ['{ "packages": [] }', '`packages` of an npm lock file is an object.'],
  ['{ "name": "app" }', 'It is not an npm lock file: expected `packages` or `dependencies`, an object.'],
  ['{ "dependencies": [] }', 'It is not an npm lock file: expected `packages` or `dependencies`, an object.']
])('a file that is no lock file of npm is refused: %s', (text, message) => {
  expect(refusal(file, text)[0]).toBe(message)
})

test('a file that is nested too deeply is refused or read, and its places are not needed', () => {
  expect(refusal(file, '{"packages":'.repeat(100_000))[0]).toBe('It is not valid JSON.')
})
