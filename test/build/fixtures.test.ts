import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPipeline, type Content } from '../../src/build/pipeline.ts'
import { readContent, type ContentFile } from '../../src/build/read.ts'
import { folders } from '../../src/collections/index.ts'
import { driftProblems } from '../../src/diagnostics/drift-problems.ts'
import { problems } from '../../src/diagnostics/problems.ts'
import { upstreamProblems } from '../../src/diagnostics/upstream-problems.ts'
import { rules } from '../../src/rules/index.ts'
import { base, fixtures, overlaid, placed } from './content-tree.ts'

interface Case {
  readonly rule: string
  readonly folder: string
  readonly remove?: readonly string[]
  /** Every diagnostic, in the order they are shown. */
  readonly expect: readonly string[]
}

/** Fired in unreadable.test.ts: no file of a repository is that on every system. */
const firedElsewhere = ['file/link', 'file/too-complex', 'file/too-large', 'file/unreadable', 'rule/crashed']

const build = (files: readonly ContentFile[]): Content => createPipeline(folders, rules)(files)

const cases = readdirSync(join(fixtures, 'cases')).map((name): Case => {
  const folder = join(fixtures, 'cases', name)
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Omit<Case, 'rule' | 'folder'>
  return { rule: name.replace('--', '/'), folder, ...expected }
})

test('the base has no problem and a record of every file', () => {
  const { diagnostics, records } = build(base)
  expect(diagnostics).toEqual([])
  expect([...records].flatMap(([name, list]) => list.map(({ id }) => `${name}/${id}.md`)).sort()).toEqual(
    base.map(({ path }) => path)
  )
})

test.each(cases)(
  '$rule is found in its fixture, at its places, and nothing else',
  ({ rule, folder, remove, expect: expected }) => {
    const files = readContent(folder).filter(({ path }) => path !== 'expected.json')
    const { diagnostics, records } = build(overlaid(files, remove))
    expect(placed(diagnostics)).toEqual(expected)
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toContain(rule)
    expect(records.size === 0).toBe(diagnostics.some(({ severity }) => severity === 'error'))
  }
)

test('every rule about content is fired by a fixture', () => {
  const contentRules = Object.keys(problems).filter(
    (rule) => !Object.hasOwn(upstreamProblems, rule) && !Object.hasOwn(driftProblems, rule)
  )
  expect([...cases.map(({ rule }) => rule), ...firedElsewhere].sort()).toEqual(contentRules.sort())
})
