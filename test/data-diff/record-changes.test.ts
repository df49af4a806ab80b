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
