import { expect, it } from 'vitest'
import * as api from '../../src/index.ts'
import { search } from '../../src/search/index.ts'
import { first, identifiers, questions } from './questions.ts'

const found = (asks: string): string[] => search(asks).map(({ collection, id }) => `${collection}/${id}`)

const records: Readonly<Record<string, readonly { readonly id: string }[]>> = {
  assessments: api.assessments,
  channels: api.channels,
  'compromise-types': api.compromiseTypes,
  contributions: api.contributions,
  deliverables: api.deliverables,
  incidents: api.incidents,
  initiatives: api.initiatives,
  leads: api.leads,
  lexicon: api.lexicon,
  meetings: api.meetings,
  mission: [api.mission],
  procedures: api.procedures,
  resources: api.resources,
  roles: api.roles,
  scope: [api.scope],
  tag: [api.tag]
}

const known = new Set(
  Object.entries(records).flatMap(([collection, all]) => all.map(({ id }) => `${collection}/${id}`))
)

it('asks 65 different questions, and every collection that people search is the answer to one', () => {
  const wanted = new Set(questions.flatMap(({ wants }) => wants.map((want) => want.split('/')[0])))

  expect(new Set(questions.map(({ asks }) => asks.toLowerCase())).size).toBe(65)
  expect(Object.keys(records).filter((collection) => !wanted.has(collection))).toEqual([])
})

it('wants records that exist', () => {
  const wanted = [
    ...questions.flatMap(({ wants }) => wants),
    ...identifiers.map(({ gives }) => gives),
    ...first.map(({ wants }) => wants)
  ]

  expect(wanted.filter((want) => !known.has(want))).toEqual([])
})

it('has a wanted record among the first three for at least 62 of the 65 questions', () => {
  const missed = questions.flatMap(({ asks, wants }) => {
    const came = found(asks).slice(0, 3)
    return came.some((one) => wants.includes(one))
      ? []
      : [`${asks}: ${came.join(', ') || 'nothing'} instead of ${wants.join(' or ')}`]
  })

  expect(missed.length, `missed ${missed.length} of ${questions.length}:\n${missed.join('\n')}`).toBeLessThanOrEqual(3)
})

it.each(identifiers)('gives $gives alone for $asks', ({ asks, gives }) => {
  expect(found(asks)).toEqual([gives])
})

it.each(first)('gives $wants first for $asks', ({ asks, wants }) => {
  expect(found(asks)[0]).toBe(wants)
})
