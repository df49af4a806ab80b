import { expect, it } from 'vitest'
import { isReadable, readComponents } from '../../src/components/index.ts'
import { refusal, seen } from './seen.ts'

const file = '.github/workflows/ci.yml'
const sha = '0e58ed8671d6b60d0890c21b07f8835ace038e67'

it('reads the actions, reusable workflows and images of a workflow', () => {
  const text = `name: CI
on: [push]
jobs:
  test:
    runs-on: ubuntu-latest
    container: node:20-\${{ matrix.os }}
    services:
      db:
        image: ghcr.io/example/db:16
    steps:
      - uses: actions/checkout@v4
      - name: Changed files
        uses: "tj-actions/changed-files@${sha}" # v45
      - run: |
          uses: not/this@v1
      - uses: github/codeql-action/init@releases/v3
      - { uses: docker://alpine:3.20 }
      - uses: ./.github/actions/own
  call:
    uses: example/workflows/.github/workflows/build.yml@main
`
  const expected = {
    kind: 'github-actions',
    components: [
      'pkg:docker/node 6:5',
      'pkg:docker/example/db@16?repository_url=ghcr.io 9:9',
      'pkg:github/actions/checkout@v4 11:9',
      `pkg:github/tj-actions/changed-files@${sha} 13:9`,
      'pkg:github/github/codeql-action@releases%2Fv3#init 16:9',
      'pkg:docker/alpine@3.20 17:11',
      'pkg:github/example/workflows@main#.github/workflows/build.yml 20:5'
    ],
    leftOut: ['./.github/actions/own: workspace 18:9']
  }
  expect(seen(file, text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
  expect(seen('-', `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(expected)
})

it('reads composite actions, and those that run in an image', () => {
  const composite = `name: Own
runs:
  using: composite
  steps:
    - uses: actions/cache@v4
      with: { path: x }
    - run: echo
      shell: bash
`
  const expected = { kind: 'github-actions', components: ['pkg:github/actions/cache@v4 5:7'], leftOut: [] }
  expect(seen('own/action.yaml', composite)).toEqual(expected)
  expect(seen('-', composite)).toEqual(expected)
  const image = (name: string): string => `runs:\n  using: docker\n  image: ${name}\n`
  expect(seen('action.yml', image('docker://example/tool:1')).components).toEqual(['pkg:docker/example/tool@1 3:3'])
  expect(seen('action.yml', image('Dockerfile')).leftOut).toEqual(['Dockerfile: workspace 3:3'])
  expect(seen('action.yml', 'runs:\n  using: node20\n  main: x.js\n')).toEqual({ ...expected, components: [] })
})

it('reads what anchors and aliases repeat, each place once', () => {
  const text = `on: push
jobs:
  a: &job
    steps: &steps
      - &checkout
        uses: actions/checkout@v4
      - *checkout
      - uses: &setup actions/setup-node@v4
  b:
    steps: *steps
  c: *job
  d:
    steps:
      - uses: *setup
      - uses: *unknown
`
  expect(seen(file, text)).toEqual({
    kind: 'github-actions',
    components: [
      'pkg:github/actions/checkout@v4 6:9',
      'pkg:github/actions/setup-node@v4 8:9',
      'pkg:github/actions/setup-node@v4 14:9'
    ],
    leftOut: ['uses: unreadable 15:9']
  })
  expect(readComponents(file, text).components.at(-1)?.path).toEqual(['jobs', 'd', 'steps', 0, 'uses'])
})

it.each([
  ['owner/repo', 'pkg:github/owner/repo'],
  ['owner/repo/a/b@v1.2.3', 'pkg:github/owner/repo@v1.2.3#a/b'],
  ['docker://alpine', 'pkg:docker/alpine'],
  ['docker://docker.io/library/alpine:3.20', 'pkg:docker/alpine@3.20'],
  ['docker://aquasec/trivy:0.69.4@sha256:0a1b', 'pkg:docker/aquasec/trivy@sha256:0a1b'],
  ['docker://localhost:5000/a/b', 'pkg:docker/a/b?repository_url=localhost%3A5000'],
  ['__proto__/constructor@v1', 'pkg:github/__proto__/constructor@v1']
])('reads `uses: %s`', (name, purl) => {
  expect(seen(file, `jobs: { a: { steps: [{ uses: ${name} }] } }\n`).components).toEqual([`${purl} 1:24`])
})

it.each([
  ['./own', './own: workspace'],
  ['../own', '../own: workspace'],
  ['https://example.org/a/b@v1', 'https://example.org/a/b@v1: url'],
  ['owner/${{ matrix.name }}@v1', 'owner/${{ matrix.name }}@v1: unreadable'],
  ['owner/repo@${{ inputs.ref }}', 'owner/repo@${{ inputs.ref }}: unreadable'],
  ['docker://example/${{ matrix.image }}:1', 'docker://example/${{ matrix.image }}:1: unreadable'],
  ['docker://', 'docker://: unreadable'],
  ['owner', 'owner: unreadable'],
  ['owner/repo@', 'owner/repo@: unreadable'],
  ['4', 'uses: unreadable'],
  ['', 'uses: unreadable'],
  ['[a/b@v1]', 'uses: unreadable']
])('does not compare `uses: %s`', (name, expected) => {
  const text = `jobs:\n  a:\n    steps:\n      - uses: ${name}\n      - uses: b/b@v1\n      - null\n`
  expect(seen(file, text)).toEqual({
    kind: 'github-actions',
    components: ['pkg:github/b/b@v1 5:9'],
    leftOut: [`${expected} 4:9`]
  })
})

it('refuses a file that is no workflow or action', () => {
  const none = 'It is no workflow and no action: it has neither `jobs` nor `runs`.'
  for (const text of ['name: x\n', '- jobs\n', 'jobs: []\n', 'text']) expect(refusal(file, text)[0]).toBe(none)
  expect(refusal(file, 'jobs:\n  a: "x\n')[0]).toBe('It is not valid YAML: Missing closing "quote.')
  expect(refusal(file, 'on: push\njobs:\n  a: {}\n\tb: {}\n')[1]).toContain('b: {}')
  expect(refusal(file, 'jobs: {}\n---\njobs: {}\n')[0]).toBe('It has more than one YAML document.')
})

it.each(['"x \\\n      y \\" \\\n      z"', "'x\n      it''s\n\n      z'", '"x\n      y"\n      G: \'a\n      b\''])(
  'reads quoted texts that go on in lines that are not indented: %j',
  (quoted) => {
    const text = `on: push\njobs:\n  a:\n    env:\n      F: ${quoted}\n    steps:\n      - uses: a/b@v1\n`
    const line = text.split('\n').length - 1
    for (const one of [text, text.replaceAll('\n', '\r\n')])
      expect(seen(file, one)).toMatchObject({ components: [`pkg:github/a/b@v1 ${line}:9`], leftOut: [] })
    expect(refusal(file, `${text}  b: "`)[0]).toMatch(/^It is not valid YAML: /)
    expect(refusal(file, `${text}  b: "x\n  c: "y"\n`)[0]).toMatch(/^It is not valid YAML: /)
  }
)

it('takes what is there twice at each of its places', () => {
  const step = (tag: string): string => `      - uses: a/b@${tag}\n        uses: docker://c:1\n`
  const text = `jobs:\n  a:\n    steps:\n${step('v1')}    steps:\n${step('refs/tags/v2')}    container: d:1\n`
  expect(seen(file, `${text}    container: e:1\njobs:\n  b:\n    uses: f/g/h\ud800.yml@v1\n`).components).toEqual([
    'pkg:docker/d@1 9:5',
    'pkg:docker/e@1 10:5',
    'pkg:github/a/b@v1 4:9',
    'pkg:docker/c@1 5:9',
    'pkg:github/a/b@v2 7:9',
    'pkg:docker/c@1 8:9',
    'pkg:github/f/g@v1#h%EF%BF%BD.yml 13:5'
  ])
})

it.each(['[', '- ', '? ', '{a: '])('stands any number of `%s`', (opening) => {
  expect(refusal(file, `jobs: {}\n${opening.repeat(50_000)}`)).toEqual(['It is nested too deeply.', 'jobs: {}'])
})

it('knows the usual names', () => {
  for (const name of [file, 'own/.github/workflows/x.yaml', 'action.yml', 'a/b/action.yaml'])
    expect([name, isReadable(name)]).toEqual([name, true])
  for (const name of ['ci.yml', '.github/dependabot.yml', '.github/workflows/x/y.yml', 'transaction.yml'])
    expect([name, isReadable(name)]).toEqual([name, false])
})
