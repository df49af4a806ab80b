import { expect, test } from 'vitest'
import { refusal, seen } from './seen.ts'
import { unplaced } from './unplaced.ts'

const file = 'Pipfile.lock'
const locked = (packages: object): string =>
  JSON.stringify({ _meta: { hash: { sha256: '01' }, 'pipfile-spec': 6 }, default: packages, develop: {} }, null, 4)

test('the packages of every category are read, and their place is their key', () => {
  const text = `{
    "_meta": {
        "hash": { "sha256": "01" },
        "pipfile-spec": 6,
        "requires": { "python_version": "3.12" },
        "sources": [{ "name": "pypi", "url": "https://pypi.org/simple", "verify_ssl": true }]
    },
    "default": {
        "requests": {
            "hashes": ["sha256:01"],
            "index": "pypi",
            "version": "==2.32.3"
        },
        "uvicorn": { "extras": ["standard"], "version": "==0.30.0" }
    },
    "develop": {
        "Typing_Extensions": { "markers": "python_version >= '3.8'", "version": "===4.12.0" }
    },
    "docs": {
        "torch": { "version": "==2.3.0+cu118" }
    }
}`
  const expected = {
    kind: 'pipfile',
    components: [
      'pkg:pypi/requests@2.32.3 9:9',
      'pkg:pypi/uvicorn@0.30.0 14:9',
      'pkg:pypi/Typing_Extensions@4.12.0 17:9',
      'pkg:pypi/torch@2.3.0+cu118 20:9'
    ],
    leftOut: []
  }
  expect(seen(file, text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
  expect(seen(file, `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(expected)
})

test.each([
  ['git', { git: 'https://github.com/owner/x.git', ref: '01', version: '==1.0.0' }],
  ['git', { hg: 'https://example.com/x' }],
  ['file', { path: './x', editable: true }],
  ['workspace', { path: '.', editable: true }],
  ['file', { file: './x-1.0.0.whl' }],
  ['url', { file: 'https://example.com/x-1.0.0.whl', version: '==1.0.0' }]
])('what does not come from an index is left out as `%s`: %j', (reason, entry) => {
  expect(unplaced(file, locked({ x: entry }))).toEqual({ packages: [], leftOut: [`x: ${reason}`] })
})

test.each([{}, { version: '*' }, { version: '>=1.0' }, { version: '==1.*' }, { version: '~=1.0' }])(
  'a package without a pin is named without a version: %j',
  (entry) => {
    expect(unplaced(file, locked({ x: entry })).packages).toEqual(['pkg:pypi/x'])
  }
)

test('extras are no part of a name', () => {
  expect(unplaced(file, locked({ 'x[security]': { version: '==1.0' } })).packages).toEqual(['pkg:pypi/x@1.0'])
})

test.each([
  null,
  '==1.0',
  [],
  { version: 1 },
  { version: null },
  { version: '' },
  { version: '==' },
  { version: '==x' }
])('an entry that cannot be read is left out, and the others count: %j', (entry) => {
  expect(unplaced(file, locked({ x: entry, y: { version: '==2.0' } }))).toEqual({
    packages: ['pkg:pypi/y@2.0'],
    leftOut: ['x: unreadable']
  })
})

test('names that objects have by nature are plain names', () => {
  const text = '{ "_meta": {}, "default": { "__proto__": { "version": "==1" }, "constructor": { "version": "==2" } } }'
  expect(unplaced(file, text).packages).toEqual(['pkg:pypi/__proto__@1', 'pkg:pypi/constructor@2'])
})

test('a file of 50,000 packages is read', () => {
  const packages = Array.from({ length: 50_000 }, (_, i) => [`name-${i}`, { version: `==1.0.${i}` }])
  expect(unplaced(file, locked(Object.fromEntries(packages))).packages.at(-1)).toBe('pkg:pypi/name-49999@1.0.49999')
})

test('an empty project has no packages', () => {
  expect(unplaced(file, locked({})).packages).toEqual([])
})

test.each([
  ['', 'It is empty.'],
  ['[]', 'It is not a JSON object.'],
  ['{ "_meta": {}, "default": {', 'It is not valid JSON: close brace expected.'],
  ['{ "default": {} }', 'It is not a lock file of Pipenv: expected `_meta`, an object.'],
  ['{ "_meta": {}, "default": [] }', '`default` of a lock file of Pipenv is an object.']
])('a file that is no lock file of Pipenv is refused: %s', (text, message) => {
  expect(refusal(file, text)[0]).toBe(message)
})
