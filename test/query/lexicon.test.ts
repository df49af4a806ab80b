import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectTypeOf, it } from 'vitest'
import { findTerms, getTerm, lexicon, relatedTerms, termCategories, type Term } from '../../src/query/lexicon.ts'
import { joinedKey, lookUpKey } from '../../src/record-names.ts'
import { root } from '../architecture.ts'

const generated = readFileSync(join(root, 'src/generated/lexicon.ts'), 'utf8')
const keys = [...(/export type TermKey = (.*)/.exec(generated)?.[1] ?? '').matchAll(/"(?:[^"\\]|\\.)*"/g)].map(
  ([key]) => JSON.parse(key) as string
)

it('finds a term by id, name, acronym, alias and upstream anchor, in any case', () => {
  expect(getTerm('hardware-security-module')).toBe(getTerm('hsm'))
  expect(getTerm('Hardware Security Module')).toBe(getTerm('HSM'))
  expect(getTerm('containerimage-scanning').id).toBe('container-image-scanning')
  for (const term of lexicon) {
    const anchors = term.sources.flatMap(({ anchor }) => anchor ?? [])
    for (const name of [term.id, term.term, ...term.aliases, ...anchors]) expect(getTerm(name)).toBe(term)
  }
})

it('finds an anchor that has capitals', () => {
  const term: Term<Record<string, string>> = {
    ...getTerm('HSM'),
    id: 'one',
    term: 'One',
    sources: [{ id: 'x', anchor: 'An-Anchor' }]
  }
  expect(getTerm('AN-anchor' as string, [term])).toBe(term)
})

it('falls back to a part that one term alone explains', () => {
  expect(getTerm('RBAC').id).toBe('abac-rbac-and-mac')
  expect(getTerm('threat').id).toBe('threat-vs-vulnerability-vs-exploit')
  const one: Term<Record<string, string>> = {
    ...getTerm('RBAC'),
    id: 'one',
    term: 'One',
    covers: ['Shared', 'shared', 'Own']
  }
  const data = [one, { ...one, id: 'other', term: 'Other', covers: ['Shared', 'Else'] }]
  expect(getTerm('shared' as string, data)).toBeUndefined()
  expect(getTerm('own' as string, data)).toBe(one)
})

it('knows the same names at compile time as at run time', () => {
  for (const key of keys) expect(getTerm(key), key).toBeDefined()
  const names = lexicon.flatMap(({ id, term, aliases, covers, sources }) => [
    id,
    term,
    ...aliases,
    ...covers,
    ...sources.flatMap(({ anchor }) => anchor ?? [])
  ])
  for (const name of names) expect(keys.includes(joinedKey(lookUpKey(name))), name).toBe(getTerm(name) !== undefined)
  expectTypeOf(getTerm('rbac')).toEqualTypeOf<Term>()
  expectTypeOf(getTerm('rbac' as string)).toEqualTypeOf<Term | undefined>()
})

it.each(['no such term', '', 'constructor', '__proto__'])('gives undefined for %j', (name: string) => {
  expect(getTerm(name)).toBeUndefined()
  // @ts-expect-error no term is called "nope"
  expect(getTerm('nope')).toBeUndefined()
})

it('finds the terms of a category and with some words', () => {
  expect(
    termCategories
      .flatMap((category) => findTerms({ category }))
      .map(({ id }) => id)
      .sort()
  ).toEqual(lexicon.map(({ id }) => id))
  expect(findTerms({ category: 'tooling', text: 'rasp' }).map(({ id }) => id)).toEqual([
    'runtime-compliance-or-runtime-application-self-protection-rasp'
  ])
  expect(() => findTerms({ category: 'tools' as 'tooling' })).toThrow(
    new RangeError(`Unknown category \`tools\`. Categories: ${termCategories.join(', ')}`)
  )
})

it('follows related terms step by step, each once and without the term itself', () => {
  const one = relatedTerms('HSM')
  expect(one.map(({ id }) => id)).toEqual(getTerm('HSM').related)
  const two = relatedTerms('HSM', { depth: 2 })
  expect(two.slice(0, one.length)).toEqual(one)
  expect(new Set(two).size).toBe(two.length)
  expect(two).not.toContain(getTerm('HSM'))
  const all = relatedTerms('HSM', { depth: Infinity })
  expect(all).toEqual(relatedTerms('HSM', { depth: 100 }))
  expect(relatedTerms('HSM', {}, [{ ...getTerm('HSM'), related: ['gone'] }])).toEqual([])
})

it('refuses a name that no term has and a depth that is none', () => {
  expect(() => relatedTerms('hardwre-security-module' as string)).toThrow(
    /^Unknown term `hardwre-security-module`; did you mean `hardware-security-module`, `[a-z-]+` or `[a-z-]+`\?$/
  )
  for (const depth of [0, -1, 1.5, Number.NaN]) expect(() => relatedTerms('HSM', { depth })).toThrow(RangeError)
})

it('finds words of the name, an alias, a part, the definition and the usage', () => {
  const plain: Term = { ...getTerm('HSM'), term: '', aliases: [], covers: [], definition: '', usage: '' }
  const given = [
    { term: 'Word' },
    { aliases: ['word'] },
    { covers: ['word'] },
    { definition: 'word' },
    { usage: 'word' }
  ]
  const data = given.map((fields) => ({ ...plain, ...fields }))
  expect(findTerms({ text: 'word' }, [plain, ...data])).toEqual(data)
})
