import { expect, test } from 'vitest'
import type { JsonRecord } from '../../src/build/check-record.ts'
import { emitModules } from '../../src/build/emit-modules.ts'
import { emitJson, factsOf, metaOf, withArticle } from '../../src/build/emit.ts'
import { collections } from '../../src/collections/index.ts'
import { descriptions } from '../../src/generated/descriptions.ts'

const only = (name: string) => collections.filter((one) => one.name === name)
const recordsOf = (name: string, list: readonly JsonRecord[]) => new Map([[name, list]])

function moduleOf(name: string, list: readonly JsonRecord[]): string {
  const records = recordsOf(name, list)
  return (
    emitModules(records, only(name), metaOf(records, collections, { name: '', version: '' })).get(`${name}.ts`) ?? ''
  )
}

/** The names that a look-up takes, as the module's type lists them. */
const keysIn = (module: string): string | undefined => /Key = (.*)/.exec(module)?.[1]

const term = (id: string, more: object): JsonRecord => ({ id, term: id, aliases: [], covers: [], sources: [], ...more })

test('the keys of a look-up are all names in lower case, each once, and for terms the parts that one alone has', () => {
  expect(keysIn(moduleOf('roles', [{ id: 'a', aliases: ['A', 'B'] }]))).toBe('"a" | "b"')
  expect(keysIn(moduleOf('roles', []))).toBe('never')
  expect(moduleOf('roles', [])).toContain('export const roleIds = ')
  const one = term('one', { term: 'ONE', covers: ['Own', 'own', 'Shared'], sources: [{ anchor: 'An' }, {}] })
  expect(keysIn(moduleOf('lexicon', [one, term('two', { covers: ['shared'] })]))).toBe('"one" | "two" | "an" | "own"')
})

test('only much data is written as rows', () => {
  const list = (text: string): JsonRecord[] => [{ id: 'a', aliases: [], text }]
  expect(moduleOf('roles', list('a'))).not.toContain('recordsOf(')
  expect(moduleOf('roles', list('a'.repeat(100_000)))).toContain('recordsOf(')
})

test('data is ASCII, whatever the records contain', () => {
  const module = moduleOf('tag', [{ id: 'tag', name: 'é\u0080→' }])
  expect(module).toContain(String.raw`\\u00e9\\u0080\\u2192`)
  expect(module).toMatch(/^[\0-\x7f]*$/)
})

test('the date of the content is that of the newest source, if there is one', () => {
  const sources = ['2024-01', '2025-02', '2023'].map((date) => ({ id: date, date }))
  expect(factsOf(recordsOf('sources', sources), collections)).toMatchObject({
    contentDate: '2025-02',
    counts: { sources: 3 }
  })
  expect(factsOf(new Map(), collections)).toEqual({ counts: {}, gaps: [] })
  expect(metaOf(new Map(), collections, { name: 'a', version: '1' }).contentDate).toBe('')
})

test('a single record is an object, and all others are lists, as their schemas say', () => {
  const records = new Map([...recordsOf('tag', [{ id: 'tag' }]), ...recordsOf('roles', [{ id: 'a', aliases: [] }])])
  const files = emitJson(records, [...only('tag'), ...only('roles')], descriptions, {})
  const valueOf = (name: string): unknown => JSON.parse(files.get(name) ?? '')
  expect(valueOf('tag.json')).toEqual({ id: 'tag' })
  expect(valueOf('roles.json')).toEqual([{ id: 'a', aliases: [] }])
  expect(valueOf('tag.schema.json')).toMatchObject({ title: 'tag', type: 'object' })
  expect(valueOf('roles.schema.json')).toMatchObject({ title: 'roles', type: 'array', items: { type: 'object' } })
})

test('a noun has its article', () => {
  expect(['role', 'incident', 'upgrade', 'office'].map(withArticle)).toEqual([
    'a role',
    'an incident',
    'an upgrade',
    'an office'
  ])
})
