import { expect, it } from 'vitest'
import { refusal, seen } from './seen.ts'

const start = 'version = 1\nrevision = 3\nrequires-python = ">=3.12"\n\n'
const table = (name: string, source: string, version = 'version = "1.0.0"\n'): string =>
  `[[package]]\nname = "${name}"\n${version}source = ${source}\n\n`

it('reads a uv.lock', () => {
  const text = `${start}[[package]]
name = "anyio"
version = "4.4.0"
source = { registry = "https://pypi.org/simple" }
dependencies = [
    { name = "idna" },
]
wheels = [
    { url = "https://example.org/anyio-4.4.0-py3-none-any.whl", hash = "sha256:0a", size = 86780 },
]

[[package]]
name = "own"
source = { virtual = "." }

[package.metadata]
requires-dist = [{ name = "anyio", specifier = ">=4" }]

[package.dev-dependencies]
name = [{ name = "anyio" }]

[[package]]
name = "telnyx"
version = "4.87.1"
source = { registry = "../index" }
`
  const expected = {
    kind: 'uv',
    components: ['pkg:pypi/anyio@4.4.0 6:1', 'pkg:pypi/telnyx@4.87.1 27:1'],
    leftOut: ['own: workspace 17:1']
  }
  expect(seen('uv.lock', text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
  expect(seen('uv.lock', text.replaceAll('\n', '\r\n'))).toEqual(expected)
})

const served = `https://files.example.org/packages/0a/1b/${'2c'.repeat(30)}/lite_llm-1.82.7.tar.gz`

it('says why something is not compared', () => {
  const text = [
    start,
    table('forked', '{ git = "https://example.org/forked?rev=main#0a1b" }'),
    table('address', '{ url = "https://example.org/address-1.0.0.tar.gz" }'),
    table('wheel', '{ path = "wheel-1.0.0-py3-none-any.whl" }'),
    table('folder', '{ directory = "../folder" }'),
    table('linked', '{ editable = "../linked" }', ''),
    table('lite-llm', `{ url = "${served}" }`),
    table('nameless', '{ registry = "https://example.org/simple" }', ''),
    table('odd', '"elsewhere"'),
    table('number', '{ registry = 1 }'),
    table('dated', '{ registry = "https://example.org/simple" }', 'version = 2024-01-01\n'),
    '[[package]]\nname = "bare"\nversion = "1.0.0"\n'
  ].join('')
  expect(seen('uv.lock', text)).toEqual({
    kind: 'uv',
    components: ['pkg:pypi/lite_llm@1.82.7 30:1', 'pkg:pypi/nameless 35:1'],
    leftOut: [
      'forked: git 6:1',
      'address: url 11:1',
      'wheel: file 16:1',
      'folder: file 21:1',
      'linked: workspace 26:1',
      'odd: unreadable 39:1',
      'number: unreadable 44:1',
      'package 10: unreadable 49:1',
      'bare: unreadable 54:1'
    ]
  })
})

it('refuses a damaged file', () => {
  expect(refusal('uv.lock', `${start}[[package]]\nname = "a"\nversion = "1`)[1]).toBe('"1')
  expect(seen('uv.lock', start).components).toEqual([])
})
