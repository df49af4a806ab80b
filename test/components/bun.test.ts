import { expect, test } from 'vitest'
import { refusal, seen } from './seen.ts'
import { unplaced } from './unplaced.ts'

const file = 'bun.lock'
const locked = (...entries: string[]): string => `{
  "lockfileVersion": 1,
  "workspaces": {
    "": {
      "name": "app",
      "dependencies": {
        "ms": "^2.0.0",
      },
    },
  },
  "packages": {
${entries.map((entry) => `    ${entry},\n`).join('\n')}  }
}
`

test('the packages are read by the first item of their lists, and their place is their key', () => {
  const text = locked(
    '"@babel/core": ["@babel/core@7.24.0", "", { "dependencies": { "ms": "2.0.0" } }, "sha512-abc=="]',
    '"ms": ["ms@2.0.0", "https://registry.example.com/", {}, "sha512-abc=="]',
    '"@babel/core/ms": ["ms@2.1.3-rc.1", "", { "bin": { "ms": "ms.js", }, }, "sha512-abc=="]'
  )
  const expected = {
    kind: 'bun',
    components: ['pkg:npm/%40babel/core@7.24.0 12:5', 'pkg:npm/ms@2.0.0 14:5', 'pkg:npm/ms@2.1.3-rc.1 16:5'],
    leftOut: []
  }
  expect(seen(file, text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
  expect(seen(file, text.replaceAll('\n', '\r\n'))).toEqual(expected)
  expect(seen(file, text.replace('{', '{ // a comment'))).toEqual(expected)
  expect(seen(file, `\uFEFF${text}`)).toEqual(expected)
})

test('an alias counts under the real name', () => {
  const archive = 'https://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz'
  const entries = ['"old": ["chalk@4.1.2", "", {}, "sha512-abc=="]', `"odd": ["is-odd@${archive}", {}, "sha512-abc=="]`]
  expect(unplaced(file, locked(...entries)).packages).toEqual(['pkg:npm/chalk@4.1.2', 'pkg:npm/is-odd@3.0.1'])
})

test.each([
  ['workspace', 'workspace:packages/x'],
  ['workspace', 'link:x'],
  ['workspace', 'root:'],
  ['file', 'file:../x'],
  ['file', './vendor/x-1.0.0.tgz'],
  ['file', 'vendor/x-1.0.0.tgz'],
  ['git', 'github:owner/x#0123abcd'],
  ['git', 'git+ssh://git@github.com/owner/x.git#0123abcd'],
  ['url', 'https://example.com/x-1.0.0.tgz']
])('what does not come from a registry is left out as `%s`: %s', (reason, address) => {
  expect(unplaced(file, locked(`"x": ["x@${address}", {}, "0123abcd"]`))).toEqual({
    packages: [],
    leftOut: [`x: ${reason}`]
  })
})

test.each(['null', '"x@1.0.0"', '{}', '[]', '[1]', '["x"]', '["x@"]', '["x@latest"]', '["@1.0.0"]'])(
  'an entry that cannot be read is left out, and the others count: %s',
  (entry) => {
    const { packages, leftOut } = unplaced(file, locked(`"x": ${entry}`, '"ms": ["ms@2.0.0", "", {}, ""]'))
    expect(packages).toEqual(['pkg:npm/ms@2.0.0'])
    expect(leftOut).toEqual([expect.stringMatching(/: unreadable$/)])
  }
)

test('names that objects have by nature are plain names', () => {
  const entries = ['"__proto__": ["__proto__@1.0.0"]', '"constructor": ["constructor@1.0.0"]']
  const expected = ['pkg:npm/__proto__@1.0.0', 'pkg:npm/constructor@1.0.0']
  expect(unplaced(file, locked(...entries)).packages).toEqual(expected)
  expect(unplaced(file, `// a comment\n${locked(...entries)}`).packages).toEqual(expected)
})

test('a file of 50,000 packages is read', () => {
  const entries = Array.from(
    { length: 50_000 },
    (_, i) => `"name-${i}": ["name-${i}@1.0.${i}", "", {}, "sha512-abc=="]`
  )
  expect(unplaced(file, locked(...entries)).packages.at(-1)).toBe('pkg:npm/name-49999@1.0.49999')
})

test('an empty project has no packages', () => {
  expect(unplaced(file, locked()).packages).toEqual([])
  expect(unplaced(file, '{ "lockfileVersion": 1, "workspaces": { "": { "name": "app" } } }').packages).toEqual([])
})

test('a binary lock file is refused with what to do', () => {
  for (const name of ['bun.lockb', '-']) {
    expect(refusal(name, '#!/usr/bin/env bun\nbun-lockfile-format-v0\n\u0000\u0001')[0]).toBe(
      'It is a binary lock file of Bun: write a `bun.lock` with ' +
        '`bun install --save-text-lockfile --frozen-lockfile --lockfile-only`.'
    )
  }
})

test.each([
  ['', 'It is empty.'],
  ['[]', 'It is not a JSON object.'],
  ['{ "packages": {', 'It is not valid JSON: close brace expected.'],
  ['{ "packages": { "ms": ["ms@2', 'It is not valid JSON: unexpected end of string.'],
  ['{ "packages": [] }', 'It is not a lock file of Bun: expected `packages`, an object.'],
  ['{ "name": "app" }', 'It is not a lock file of Bun: expected `packages`, an object.']
])('a file that is no lock file of Bun is refused: %s', (text, message) => {
  expect(refusal(file, text)[0]).toBe(message)
})
