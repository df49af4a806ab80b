import { expect, test } from 'vitest'
import { refusal, seen } from './seen.ts'
import { unplaced } from './unplaced.ts'

const file = 'composer.lock'
const locked = (...packages: unknown[]): string =>
  JSON.stringify({ 'content-hash': '0123abcd', packages, 'packages-dev': [] }, null, 4)

test('the packages of both lists are read, and their place is their name', () => {
  const text = `{
    "_readme": ["This file locks the dependencies of your project to a known state"],
    "content-hash": "0123abcd",
    "packages": [
        {
            "name": "symfony/console",
            "version": "v5.4.0",
            "source": { "type": "git", "url": "https://github.com/symfony/console.git", "reference": "01" },
            "dist": { "type": "zip", "url": "https://api.github.com/repos/symfony/console/zipball/01" }
        },
        { "version": "dev-main", "name": "acme/Tool" }
    ],
    "packages-dev": [
        { "name": "phpunit/phpunit", "version": "10.0.0-RC1" }
    ]
}`
  const expected = {
    kind: 'composer',
    components: [
      'pkg:composer/symfony/console@v5.4.0 6:13',
      'pkg:composer/acme/Tool@dev-main 11:34',
      'pkg:composer/phpunit/phpunit@10.0.0-RC1 14:11'
    ],
    leftOut: []
  }
  expect(seen(file, text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
  expect(seen(file, `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(expected)
})

test('a file of an old Composer is known by its text', () => {
  const readme = ['This file locks the dependencies of your project to a known state']
  const text = { _readme: readme, hash: '0a1b', packages: [{ name: 'a/b', version: '1.0.0' }] }
  for (const indent of [0, 4])
    expect(seen('-', JSON.stringify(text, null, indent))).toMatchObject({ kind: 'composer', leftOut: [] })
})

test('a package from a folder is left out', () => {
  const entry = { name: 'acme/own', version: '1.0.0', dist: { type: 'path', url: '../own', reference: '01' } }
  expect(seen(file, locked(entry)).leftOut).toEqual(['acme/own: file 5:13'])
})

test('a package without a version is named without one', () => {
  expect(unplaced(file, locked({ name: 'acme/tool' })).packages).toEqual(['pkg:composer/acme/tool'])
})

test.each([
  [null, 'packages 0: unreadable 4:9'],
  ['text', 'packages 0: unreadable 4:9'],
  [{ version: '1.0.0' }, 'packages 0: unreadable 4:9'],
  [{ name: 1, version: '1.0.0' }, 'packages 0: unreadable 5:13'],
  [{ name: 'tool', version: '1.0.0' }, 'tool: unreadable 5:13'],
  [{ name: 'acme/tool', version: 1 }, 'acme/tool: unreadable 5:13'],
  [{ name: 'acme/tool', version: null }, 'acme/tool: unreadable 5:13'],
  [{ name: 'acme/tool', version: '' }, 'acme/tool: unreadable 5:13']
])('an entry that cannot be read is left out, and the others count: %j', (entry, expected) => {
  const { components, leftOut } = seen(file, locked(entry, { name: 'a/b', version: '2.0.0' }))
  expect(components).toEqual([expect.stringMatching(/^pkg:composer\/a\/b@2\.0\.0 /)])
  expect(leftOut).toEqual([expected])
})

test('a file of 50,000 packages is read', () => {
  const packages = Array.from({ length: 50_000 }, (_, i) => ({ name: `a/name-${i}`, version: `1.0.${i}` }))
  expect(unplaced(file, locked(...packages)).packages.at(-1)).toBe('pkg:composer/a/name-49999@1.0.49999')
})

test('an empty project has no packages', () => {
  expect(unplaced(file, locked()).packages).toEqual([])
})

test.each([
  ['', 'It is empty.'],
  ['[]', 'It is not a JSON object.'],
  ['{ "packages": [', 'It is not valid JSON: close bracket expected.'],
  ['{ "packages": {} }', '`packages` of a lock file of Composer is a list.'],
  ['{ "packages": [], "packages-dev": {} }', '`packages-dev` of a lock file of Composer is a list.'],
  ['{ "name": "acme/app" }', 'It is not a lock file of Composer: expected `packages`, a list.']
])('a file that is no lock file of Composer is refused: %s', (text, message) => {
  expect(refusal(file, text)[0]).toBe(message)
})
