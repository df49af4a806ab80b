import { expect, it } from 'vitest'
import { isReadable } from '../../src/components/index.ts'
import { refusal, seen } from './seen.ts'

const hash = 'h1:NyUgsMYV0cXcJ5jJ4ZkVGKvMdgP5GQnYxKFhbmVJZM0='

it('reads the modules of a go.sum, not those of which only the go.mod was looked at', () => {
  const text = `example.org/a v1.2.3 ${hash}
example.org/a v1.2.3/go.mod ${hash}
example.org/only/v2 v2.0.0+incompatible/go.mod ${hash}
github.com/Azure/sdk v0.0.0-20240102030405-0a1b2c3d4e5f ${hash}
example.org/a v1.2.4 ${hash}
`
  const expected = {
    kind: 'go.sum',
    components: [
      'pkg:golang/example.org/a@v1.2.3 1:1',
      'pkg:golang/github.com/Azure/sdk@v0.0.0-20240102030405-0a1b2c3d4e5f 4:1',
      'pkg:golang/example.org/a@v1.2.4 5:1'
    ],
    leftOut: []
  }
  expect(seen('tools/go.sum', text)).toEqual(expected)
  expect(seen('-', text.replaceAll('\n', '\r\n'))).toEqual(expected)
})

it('leaves out lines of a go.sum that cannot be read', () => {
  const text = `
example.org/a v1.0.0 ${hash}
example.org/b v1.0.0
example.org/c v1.0.0 ${hash} x
example.org/d v1.0.0 0a1b
`
  expect(seen('go.work.sum', text)).toEqual({
    kind: 'go.sum',
    components: ['pkg:golang/example.org/a@v1.0.0 2:1'],
    leftOut: [
      'example.org/b v1.0.0: unreadable 3:1',
      `example.org/c v1.0.0 ${hash} x: unreadable 4:1`,
      'example.org/d v1.0.0 0a1b: unreadable 5:1'
    ]
  })
  expect(seen('go.sum', '').components).toEqual([])
  expect(refusal('go.sum', '{}\n')).toEqual(['It is no go.sum: no line of it can be read.', '{}'])
})

it('reads what a go.mod requires', () => {
  const text = `// Deprecated: require x
module example.org/own // ours

go 1.22.0
toolchain go1.22.1

require example.org/alone v1.0.0

require (
	example.org/block/v2 v2.0.0+incompatible // indirect
	// example.org/comment v1.0.0
	"example.org/quoted" v0.1.0
	plain v1.0.0
)

exclude example.org/excluded v1.0.0
exclude (
	example.org/excluded v1.1.0
)
retract [v1.0.0, v1.1.0]
tool example.org/tool/cmd
`
  const expected = {
    kind: 'go.mod',
    components: [
      'pkg:golang/example.org/alone@v1.0.0 7:9',
      'pkg:golang/example.org/block/v2@v2.0.0+incompatible 10:2',
      'pkg:golang/example.org/quoted@v0.1.0 12:3',
      'pkg:golang/plain@v1.0.0 13:2'
    ],
    leftOut: []
  }
  expect(seen('go.mod', text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
  expect(seen('go.mod', text.replaceAll('\n', '\r\n'))).toEqual(expected)
})

it('counts what replaces several versions of a module', () => {
  const text = `module own
require (
  o v1.2.3
  o v1.2.4
)
replace o v1.2.3 => n v3.2.1
replace o v1.2.4 => n v3.2.2
replace o v1.2.5 => n v3.2.3
`
  expect(seen('go.mod', text)).toMatchObject({
    components: ['pkg:golang/n@v3.2.1 6:21', 'pkg:golang/n@v3.2.2 7:21'],
    leftOut: []
  })
})

it('counts what replaces a module', () => {
  const text = `module own
require (
  a v1.0.0
  b v1.0.0
  c v1.0.0
  d v1.0.0
  e v1.0.0
)
replace a => fork/a v1.1.0
replace (
  b => ../b
  c v1.0.0 => c v1.0.1
  d v0.9.0 => fork/d v0.9.1
  e v0.9.0 => ./e
  f => fork/f v1.0.0
  g v1.0.0 => fork/g v1.0.0
)
`
  expect(seen('go.mod', text)).toEqual({
    kind: 'go.mod',
    components: [
      'pkg:golang/fork/a@v1.1.0 9:14',
      'pkg:golang/c@v1.0.1 12:15',
      'pkg:golang/fork/f@v1.0.0 15:8',
      'pkg:golang/fork/g@v1.0.0 16:15',
      'pkg:golang/d@v1.0.0 6:3',
      'pkg:golang/e@v1.0.0 7:3'
    ],
    leftOut: ['b: file 4:3']
  })
})

it('leaves out lines of a go.mod that cannot be read', () => {
  const text = 'module own\nrequire a\nrequire b v1 v2\nreplace c v1\nreplace d =>\nrequire (\n  __proto__ v1.0.0\n'
  expect(seen('go.mod', text)).toEqual({
    kind: 'go.mod',
    components: ['pkg:golang/__proto__@v1.0.0 7:3'],
    leftOut: ['a: unreadable 2:9', 'b v1 v2: unreadable 3:9', 'c v1: unreadable 4:9', 'd =>: unreadable 5:9']
  })
  const none = 'It is no go.mod: it has neither `module` nor `require`.'
  for (const other of ['{}', 'go 1.22\n']) expect(refusal('go.mod', other)[0]).toBe(none)
})

it('knows the usual names', () => {
  for (const name of ['go.mod', 'a/go.sum', 'go.work.sum']) expect([name, isReadable(name)]).toEqual([name, true])
  for (const name of ['cargo.mod', 'logo.sum', 'go.work']) expect([name, isReadable(name)]).toEqual([name, false])
})
