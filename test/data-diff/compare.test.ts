import { expect, test } from 'vitest'
import { compare } from '../../src/data-diff/compare.ts'
import { type DataRecord, type DataSet, declaredFields } from '../../src/data-diff/data-set.ts'
import { inWords } from '../../src/data-diff/formats.ts'

interface Shape {
  readonly properties: Readonly<Record<string, object>>
  readonly required?: readonly string[]
}

const text = { type: 'string' }

const data = (records: readonly DataRecord[], shape?: Shape): DataSet => ({
  collections: new Map([
    [
      'leads',
      { records, ...(shape && { fields: declaredFields({ type: 'array', items: { type: 'object', ...shape } }) }) }
    ]
  ])
})

const shape: Shape = {
  properties: {
    id: text,
    name: text,
    note: text,
    terms: { type: 'array', items: { type: 'object', properties: { start: text } } }
  },
  required: ['id', 'name']
}

const said = (before: DataSet, after: DataSet): string[] => {
  const { bump, changes } = compare(before, after)
  return [...changes.map((change) => `${change.bump} ${Object.values(inWords(change)).flat().join(' ')}`), bump]
}

const ada = { id: 'ada', name: 'Ada', aliases: [] as string[] }
const bob = { id: 'bob', name: 'Bob', aliases: [] as string[] }

test('a field that is removed, becomes optional or changes its type is major, a new one minor, at any depth', () => {
  const other: Shape = {
    properties: {
      id: text,
      name: text,
      terms: { type: 'array', items: { type: 'object', properties: { start: { type: 'integer' }, end: text } } },
      github: text
    },
    required: ['id']
  }
  expect(said(data([ada], shape), data([ada], other))).toEqual([
    'major removed leads the field note',
    'major changed leads the field name, which a record may lack now',
    'major changed leads the field terms[].start: string → integer',
    'minor added leads the field terms[].end',
    'minor added leads the field github',
    'major'
  ])
})

test('an optional value that one record loses is a patch, and major with the last record that had it', () => {
  const [a, b] = [
    { ...ada, note: 'One' },
    { ...bob, note: 'Two' }
  ]
  expect(said(data([a, b], shape), data([a, bob], shape))).toEqual([
    'patch changed leads/bob note: removed Two',
    'patch'
  ])
  expect(said(data([a], shape), data([ada], shape))).toEqual([
    'major removed leads the field note, which no record has any more',
    'patch changed leads/ada note: removed One',
    'major'
  ])
})

test('a value that every record must have is major to lose, even in one record', () => {
  const { name: _, ...nameless } = bob
  expect(said(data([ada, bob], shape), data([ada, nameless], shape))).toEqual([
    'major changed leads/bob name: removed Bob',
    'major'
  ])
  expect(said(data([ada, bob]), data([ada, nameless]))).toEqual(['major changed leads/bob name: removed Bob', 'major'])
})

test('where fields are declared on one side alone, what occurs is compared', () => {
  expect(said(data([ada], shape), data([ada]))).toEqual(['none'])
  expect(said(data([ada]), data([ada], shape))).toEqual(['none'])
})

test('where no field is declared, a field is what some record has', () => {
  expect(said(data([ada, { ...bob, note: 'Two' }]), data([ada, bob]))).toEqual([
    'major removed leads the field note',
    'patch changed leads/bob note: removed Two',
    'major'
  ])
  expect(said(data([ada]), data([ada, { ...bob, note: 'Two' }]))).toEqual([
    'minor added leads the field note',
    'minor added leads/bob Bob',
    'minor'
  ])
  expect(said(data([]), data([ada]))).toEqual(['minor added leads/ada Ada', 'minor'])
})

test('a record that is merged into one that was there before is renamed, in any case of letters', () => {
  expect(said(data([ada, bob]), data([{ ...ada, aliases: ['BOB'] }]))).toEqual([
    'minor renamed leads/ada was bob',
    'patch changed leads/ada aliases: [] → ["BOB"]',
    'minor'
  ])
})

test('two records that become one new record are both renamed', () => {
  const both = { id: 'ada-and-bob', name: 'Ada', aliases: ['ada', 'bob'] }
  expect(said(data([ada, bob]), data([both]))).toEqual([
    'minor renamed leads/ada-and-bob was ada aliases: [] → ["bob"]',
    'minor renamed leads/ada-and-bob was bob',
    'minor'
  ])
})

test('an alias that goes over to another record is still a name, and one that nobody has is major', () => {
  const [a, b] = [
    { ...ada, aliases: ['countess'] },
    { ...bob, aliases: ['Countess'] }
  ]
  expect(compare(data([a, bob]), data([ada, b])).bump).toBe('patch')
  expect(said(data([a]), data([ada]))).toEqual([
    'major removed leads/ada the name countess, by which it was found',
    'patch changed leads/ada aliases: ["countess"] → []',
    'major'
  ])
  const renamed = { ...ada, id: 'lovelace', aliases: ['ada'] }
  expect(said(data([a]), data([renamed]))).toContain(
    'major removed leads/lovelace the name countess, by which it was found'
  )
})

test('a collection is minor to add and major to remove', () => {
  const none: DataSet = { version: '0.0.0', collections: new Map() }
  expect(said(none, data([ada]))).toEqual(['minor added leads the collection, 1 record', 'minor'])
  expect(said(data([ada, bob]), none)).toEqual(['major removed leads the collection, 2 records', 'major'])
})

test('what comes or goes inside of a field is a correction of the field', () => {
  const [begun, ended] = [
    { ...ada, terms: [{ start: '2024' }] },
    { ...ada, terms: [{ start: '2024', end: '2025' }] }
  ]
  const withEnd: Shape = {
    ...shape,
    properties: {
      ...shape.properties,
      terms: { type: 'array', items: { type: 'object', properties: { start: text, end: text } } }
    }
  }
  expect(said(data([begun], withEnd), data([ended], withEnd))).toEqual([
    'patch changed leads/ada terms[0].end: added 2025',
    'patch'
  ])
  expect(said(data([ended], withEnd), data([begun], withEnd))).toEqual([
    'patch changed leads/ada terms[0].end: removed 2025',
    'patch'
  ])
})

test('collections come in the order after the change, those that are gone last', () => {
  const named = (...names: string[]): DataSet => ({
    collections: new Map(names.map((name) => [name, { records: [ada] }]))
  })
  const { changes } = compare(named('gone', 'a', 'b'), named('b', 'new', 'a'))
  expect(changes.map(({ collection }) => collection)).toEqual(['new', 'gone'])
})

test('where no field is declared and no record is left, no field is removed', () => {
  expect(said(data([ada]), data([]))).toEqual(['major removed leads/ada Ada', 'major'])
  expect(said(data([ada], shape), data([], shape))).toEqual(['major removed leads/ada Ada', 'major'])
})

test('null is a type of its own', () => {
  expect(said(data([{ ...ada, note: null }]), data([{ ...ada, note: {} }]))).toContain(
    'major changed leads the field note: null → object'
  )
})
