import { expect, test } from 'vitest'
import type { DataRecord } from '../../src/data-diff/data-set.ts'
import { inWords } from '../../src/data-diff/formats.ts'
import { recordChanges } from '../../src/data-diff/record-changes.ts'

const fields = new Map([['name', { type: 'string', optional: false }]])
const ada = { id: 'ada', name: 'Ada', aliases: [] as string[] }

const said = (before: readonly DataRecord[], after: readonly DataRecord[]): string[] =>
  recordChanges('leads', before, after, fields).map(
    (change) => `${change.bump} ${Object.values(inWords(change)).flat().join(' ')}`
  )

test('an undeclared field, an inner one and aliases of any kind do not break the comparison', () => {
  expect(said([{ ...ada, more: 1 }], [ada])).toEqual(['patch changed leads/ada more: removed 1'])
  const [none, some] = [
    { ...ada, urls: {} },
    { ...ada, urls: { site: 'a' } }
  ]
  expect(said([none], [some])).toEqual(['patch changed leads/ada urls.site: added a'])
  expect(said([{ id: 'a', aliases: [1] }], [{ id: 'a', aliases: [1] }])).toEqual([])
})

test('a renamed record requires what its values require', () => {
  expect(said([ada], [{ id: 'lovelace', aliases: ['ada'] }])).toEqual([
    'major renamed leads/lovelace was ada name: removed Ada'
  ])
})

test('an alias that becomes the id of another record is still a name', () => {
  expect(said([{ ...ada, aliases: ['Countess'] }], [ada, { ...ada, id: 'countess' }])).toEqual([
    'minor added leads/countess Ada',
    'patch changed leads/ada aliases: ["Countess"] → []'
  ])
})

test('a record is called by its title, its name or its term', () => {
  const data = [
    { id: 'a', title: 'T', name: 'N' },
    { id: 'b', name: 'N', term: 'E' },
    { id: 'c', term: 'E' },
    { id: 'd', name: 1 }
  ]
  expect(recordChanges('leads', [], data, fields).map((one) => 'name' in one && one.name)).toEqual(['T', 'N', 'E', ''])
})

const [grace, alan] = [
  { id: 'grace', name: 'Grace Hopper', text: 'Wrote a compiler for the UNIVAC.', kind: 'lead' },
  { id: 'alan', name: 'Alan Turing', text: 'Broke the cipher of a machine.', kind: 'lead' }
]

test('a record under another id is recognised by its content, and the advice is the alias', () => {
  const renamed = { ...grace, id: 'grace-hopper', text: 'Wrote a first compiler for the UNIVAC.' }
  const [removed] = recordChanges('leads', [grace, alan], [renamed, alan], fields)
  expect(removed).toMatchObject({ kind: 'record-removed', id: 'grace', successor: 'grace-hopper', bump: 'major' })
  expect(said([grace, alan], [renamed, alan])[0]).toBe(
    'major removed leads/grace Grace Hopper grace-hopper has nearly the same content: if it was renamed, add grace ' +
      'to the aliases of grace-hopper, which makes this a minor change'
  )
  const advised = { ...renamed, aliases: ['grace'] }
  expect(recordChanges('leads', [grace, alan], [advised, alan], fields)).toMatchObject([
    { kind: 'record-renamed', from: 'grace', id: 'grace-hopper', bump: 'minor' }
  ])
})

test('of two that were renamed each has its own successor', () => {
  const moved = [grace, alan].map((one) => ({ ...one, id: `${one.id}-1` }))
  expect(
    recordChanges('leads', [grace, alan], moved.toReversed(), fields).flatMap((one) =>
      'successor' in one ? `${one.id} ${one.successor}` : []
    )
  ).toEqual(['grace grace-1', 'alan alan-1'])
})

test('another record is no successor, even of the same kind, nor is one that was there before', () => {
  const successors = (before: readonly DataRecord[], after: readonly DataRecord[]): unknown[] =>
    recordChanges('leads', before, after, fields).filter((one) => 'successor' in one)
  const edsger = { id: 'edsger', name: 'Edsger Dijkstra', text: 'Wrote a letter.', kind: 'lead' }
  expect(successors([grace, alan], [edsger, alan])).toEqual([])
  expect(successors([grace, alan], [alan])).toEqual([])
  expect(successors([grace, { ...grace, id: 'copy' }], [{ ...grace, id: 'copy' }])).toEqual([])
  expect(successors([grace], [])).toEqual([])
})
