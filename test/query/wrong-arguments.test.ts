import { expect, it } from 'vitest'
import * as api from '../../src/index.ts'
import { search } from '../../src/search/index.ts'

const call = (name: string, ...args: unknown[]): unknown => {
  const helper: unknown = Object.entries({ ...api, search }).find(([one]) => one === name)?.[1]
  if (typeof helper !== 'function') throw new Error(`There is no helper ${name}`)
  return Reflect.apply(helper, undefined, args)
}

const errorOf = (name: string, ...args: unknown[]): unknown => {
  try {
    return call(name, ...args)
  } catch (error) {
    return error
  }
}

const getters = ['getIncident', 'getTerm', 'getLead', 'getChannel', 'getDeliverable', 'getSource', 'getPage']
const wrong: readonly unknown[] = [undefined, null, 7, {}, [], Symbol('x')]

it.each(getters.flatMap((name) => wrong.map((value) => ({ name, value }))))(
  'names $name and its argument when it is called with $value',
  ({ name, value }) => {
    const error = errorOf(name, value)
    expect(error).toBeInstanceOf(TypeError)
    expect(String(error)).toContain(name)
  }
)

const finders = ['findIncidents', 'findTerms', 'findLeads', 'findChannels', 'findClaims', 'findDeliverables']

it.each(finders.flatMap((name) => [null, 7, 'text', true].map((value) => ({ name, value }))))(
  'names $name when its filter is $value',
  ({ name, value }) => {
    const error = errorOf(name, value)
    expect(error).toBeInstanceOf(TypeError)
    expect(String(error)).toContain(name)
  }
)

it.each([
  ['findIncidents', 'type', null],
  ['findIncidents', 'type', 7],
  ['findIncidents', 'ecosystem', null],
  ['findIncidents', 'text', 7],
  ['findIncidents', 'package', {}],
  ['findIncidents', 'identifier', null],
  ['findTerms', 'text', null],
  ['findTerms', 'category', 7],
  ['findLeads', 'role', null],
  ['findLeads', 'at', 7],
  ['findChannels', 'kind', null]
])('names %s and `%s` when that is %j', (name, field, value) => {
  const error = errorOf(name, { [field]: value })
  expect(error).toBeInstanceOf(TypeError)
  expect(String(error)).toContain(name)
  expect(String(error)).toContain(field)
})

it.each([
  ['termsIn', undefined],
  ['plainText', null],
  ['relatedTerms', undefined],
  ['search', null],
  ['sourceUrl', null],
  ['groupIncidents', undefined],
  ['compromiseTypeNamed', 7]
])('names %s when its argument is %j', (name, value) => {
  const error = errorOf(name, value)
  expect(error).toBeInstanceOf(TypeError)
  expect(String(error)).toContain(name)
})

it.each([
  ['getIncident', ['xz', null]],
  ['getTerm', ['HSM', {}]],
  ['findChannels', [{}, null]],
  ['findSources', [{}, 7]],
  ['findInitiatives', [{}, 'x']],
  ['findClaims', [{}, null]],
  ['findLeads', [{}, null]],
  ['termsIn', ['x', null]],
  ['groupIncidents', ['year', null]],
  ['relatedTerms', ['HSM', {}, null]],
  ['sourceUrl', [{ sources: [] }, null]],
  ['compromiseTypeNamed', ['x', null]]
])('names %s when its data are no array', (name, args) => {
  expect(String(errorOf(name, ...args))).toMatch(new RegExp(`^TypeError: ${name}: .data. must be an array, not `))
})

it('says what is wrong with the index that `map` passes as the second argument', () => {
  expect(() => ['xz'].map(api.getIncident as (name: string) => unknown)).toThrow(
    new TypeError('getIncident: `data` must be an array, not number')
  )
})

it.each([
  ['relatedTerms', ['HSM', null], 'options'],
  ['search', ['xz', null], 'options'],
  ['search', ['xz', { collections: 'leads' }], 'collections'],
  ['findCompromiseTypes', [{ defined: 'yes' }], 'defined'],
  ['findIncidents', [{ year: '2018' }], 'year'],
  ['findIncidents', [{ year: null }], 'year']
])('names %s and the part of %j that has a wrong type', (name, args, part) => {
  expect(String(errorOf(name, ...args))).toMatch(new RegExp(`^TypeError: ${name}: .${part}. must be `))
})

it('takes no list for a filter, though it has a method `at`', () => {
  const error = errorOf('findLeads', [])
  expect(error).toBeInstanceOf(TypeError)
  expect(String(error)).toContain('findLeads: `filter` must be a plain object, not object')
})
