import { expect, it } from 'vitest'
import { readSource, root, violations } from './architecture.ts'

const planted = (path: string, text: string): string[] => violations([{ path, text }])

it('keeps every file in its layer, without cycles, and within 200 lines of 120 characters', () => {
  expect(violations(readSource(root, ['src', 'scripts', 'test']))).toEqual([])
})

it('sees an import of a layer that is out of bounds', () => {
  expect(planted('src/query/leads.ts', "import { collections } from '../collections/index.ts'")).toEqual([
    'src/query/leads.ts imports src/collections/index.ts'
  ])
})

it('sees a value import where only types may be imported', () => {
  expect(planted('src/build/check.ts', "import type { Collection } from '../collections/collection.ts'")).toEqual([])
  expect(planted('src/build/check.ts', "import { collection } from '../collections/collection.ts'")).toEqual([
    'src/build/check.ts imports src/collections/collection.ts'
  ])
})

it('sees re-exports and dynamic imports', () => {
  expect(planted('src/records/tag.ts', "export * from 'zod'\nexport const late = import('yaml')")).toEqual([
    'src/records/tag.ts imports the package zod',
    'src/records/tag.ts imports the package yaml'
  ])
})

it('sees a cycle of two files', () => {
  const one = { path: 'src/query/one.ts', text: "import './two.ts'" }
  const two = { path: 'src/query/two.ts', text: "import type { One } from './one.ts'" }
  expect(violations([one, two])).toEqual([
    'src/query/one.ts imports itself in a circle',
    'src/query/two.ts imports itself in a circle'
  ])
})

it('sees a line of more than 120 characters, in code and in comments, but not in generated files', () => {
  const text = `//\n// ${'a'.repeat(117)}\n// ${'a'.repeat(118)}\nexport const a = '${'a'.repeat(120)}'\n`
  const long = (path: string): string[] => [3, 4].map((line) => `${path}:${line} has more than 120 characters`)
  for (const path of ['src/records/long.ts', 'scripts/long.ts', 'test/long.test.tsx'])
    expect(planted(path, text)).toEqual(long(path))
  expect(planted('src/generated/long.ts', text)).toEqual([])
})

it('sees a file of more than 200 lines and an unknown layer', () => {
  expect(planted('src/records/long.ts', '//\n'.repeat(201))).toEqual(['src/records/long.ts has more than 200 lines'])
  expect(planted('src/helpers/all.ts', '')).toEqual(['src/helpers/all.ts is in no known layer'])
})

it('sees a file that is read, or a program that is run, without the care of the one place for it', () => {
  const read = 'of node:fs, which is for src/build/plain-file.ts'
  const found = planted(
    'src/build/all.ts',
    "import { readdirSync, readFileSync as text } from 'node:fs'\nimport fs from 'node:fs'"
  )
  expect(found.filter((one) => one.includes('which is for'))).toEqual([
    `src/build/all.ts imports readFileSync ${read}`,
    `src/build/all.ts imports all ${read}`,
    `src/build/all.ts imports all ${read}`
  ])
  expect(planted('src/cli/files/all.ts', "import { execFile } from 'node:child_process'")).toEqual([
    'src/cli/files/all.ts imports execFile of node:child_process, ' +
      'which is for src/cli/files/git.ts, src/cli/files/npm.ts'
  ])
  expect(planted('src/cli/commands/diff/all.ts', "export const fs = import('node:fs/promises')")).toHaveLength(1)
  expect(planted('src/build/plain-file.ts', "import { readSync } from 'node:fs'")).toEqual([])
})
