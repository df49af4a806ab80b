import { expect, it } from 'vitest'
import * as build from '../../src/build-content.ts'
import * as formats from '../../src/formats/index.ts'
import * as api from '../../src/index.ts'
import { search } from '../../src/search/index.ts'

const { ContentError: _, ...builders } = build
const helpers: Readonly<Record<string, unknown>> = { ...api, search, ...formats, ...builders }

const call = (name: string, ...args: unknown[]): unknown => {
  const helper = helpers[name]
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

const wrong: readonly unknown[] = [undefined, null, 7, true, {}, [], ['xz'], Symbol('x'), () => 1]

/** Helpers whose first argument is no text; the values it may be. */
const takes: Readonly<Record<string, (value: unknown) => boolean>> = {
  toNdjson: (value) => typeof value === 'object' && !Array.isArray(value) && value !== null,
  toYaml: (value) => typeof value === 'object' && !Array.isArray(value) && value !== null,
  toJsonLd: (value) => typeof value === 'object' && !Array.isArray(value) && value !== null,
  lineOf: (value) => typeof value === 'object' && !Array.isArray(value) && value !== null,
  buildContent: Array.isArray
}

const functions = Object.entries(helpers).flatMap(([name, one]) => (typeof one === 'function' ? [name] : []))

it.each(functions.filter((name) => !name.startsWith('find')))('%s names itself and its first argument', (name) => {
  for (const value of wrong.filter((one) => !takes[name]?.(one))) {
    const error = errorOf(name, value, [])
    expect(error, String(value)).toBeInstanceOf(TypeError)
    expect(String(error)).toMatch(new RegExp(`^TypeError: ${name}: .[a-zA-Z]+. must be `))
  }
})

it.each(functions.filter((name) => name.startsWith('find')))('%s names itself and its filter', (name) => {
  for (const value of wrong.filter((one) => one !== undefined && String(one) !== '[object Object]')) {
    const error = errorOf(name, value)
    expect(error, String(value)).toBeInstanceOf(TypeError)
    expect(String(error)).toMatch(new RegExp(`^TypeError: ${name}: .filter. must be a plain object, not `))
  }
})

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
  ['toCsv', ['roles', 7], 'records'],
  ['toCodebook', ['roles', undefined], 'records'],
  ['toNdjson', [{ roles: 'x' }], 'roles'],
  ['toYaml', [{ roles: null }], 'roles'],
  ['toJsonLd', [{ lexicon: 7 }], 'lexicon'],
  ['toJsonLd', [{}, 7], 'known'],
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
