import { expect, test } from 'vitest'
import { gapsOf } from '../../src/build/gaps.ts'
import { collections } from '../../src/collections/index.ts'
import { incidents, leads, meta, sources } from '../../src/index.ts'

test('what a source leaves out is said with its id, before what no source dates', () => {
  const records = new Map([
    ['sources', [{ id: 'list', gaps: [{ collection: 'leads', before: '2025', note: 'Lists few.' }] }, { id: 'other' }]],
    ['incidents', [{ id: 'dated', ended: '2024' }, { id: 'undated' }]]
  ])
  expect(gapsOf(records, collections)).toEqual([
    { collection: 'leads', before: '2025', note: 'Lists few.', source: 'list' },
    { collection: 'incidents', ids: ['undated'], note: 'No source dates these records.' }
  ])
})

test('there is no gap where every record is dated and no source leaves anything out', () => {
  expect(gapsOf(new Map([['incidents', [{ id: 'dated', began: '2024' }]]]), collections)).toEqual([])
  expect(gapsOf(new Map(), collections)).toEqual([])
})

test('the package says from when its list of leads is complete, and which incidents have no date', () => {
  const gapsIn = (collection: string) => meta.gaps.filter((gap) => gap.collection === collection)
  expect(gapsIn('leads').map(({ before }) => before)).toEqual(['2025-07-01'])
  expect(leads.some(({ terms }) => terms.some(({ start = '' }) => start.startsWith('2025-07-0')))).toBe(true)
  const undated = incidents.filter(
    ({ began, ended, detected, disclosed }) => !(began ?? ended ?? detected ?? disclosed)
  )
  expect(gapsIn('incidents').flatMap(({ ids = [] }) => ids)).toEqual(undated.map(({ id }) => id))
  for (const { source } of meta.gaps) expect([undefined, ...sources.map(({ id }) => id)]).toContain(source)
})
