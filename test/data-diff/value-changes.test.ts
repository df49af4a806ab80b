import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueChanges } from '../../src/data-diff/value-changes.ts'

test('values are named at the deepest place, items by their ids or else by their place', () => {
  const before = {
    urls: { site: 'a', charter: 'c' },
    claims: [
      { id: 's1', line: 1 },
      { id: 's2', line: 2 }
    ],
    terms: [{ role: 'chair' }],
    types: ['x']
  }
  const after = {
    urls: { site: 'b', charter: 'c' },
    claims: [
      { id: 's2', line: 3 },
      { id: 's3', line: 4 }
    ],
    terms: [{ role: 'chair', end: '2024' }],
    types: ['x', 'y']
  }
  expect(valueChanges(before, after)).toEqual([
    { field: 'urls.site', change: 'changed', before: 'a', after: 'b' },
    { field: 'claims[s1]', change: 'removed', before: { id: 's1', line: 1 } },
    { field: 'claims[s2].line', change: 'changed', before: 2, after: 3 },
    { field: 'claims[s3]', change: 'added', after: { id: 's3', line: 4 } },
    { field: 'terms[0].end', change: 'added', after: '2024' },
    { field: 'types', change: 'changed', before: ['x'], after: ['x', 'y'] }
  ])
  expect(valueChanges({ claims: [{ id: 'a' }, { id: 'b' }] }, { claims: [{ id: 'b' }, { id: 'a' }] })).toEqual([
    { field: 'claims', change: 'changed', before: ['a', 'b'], after: ['b', 'a'] }
  ])
})

test('items that share an id are told apart by their places', () => {
  const item = { id: 'charter', path: 'a' }
  expect(valueChanges({ sources: [item, item] }, { sources: [item, { ...item, path: 'b' }] })).toEqual([
    { field: 'sources[1].path', change: 'changed', before: 'a', after: 'b' }
  ])
})

test('values differ exactly when they are not equal', () => {
  const json = fc.json({ maxDepth: 3 }).map((text) => ({ value: JSON.parse(text) as unknown }))
  const pair = fc.oneof(
    fc.tuple(json, json),
    json.map((one) => [one, structuredClone(one)] as const)
  )
  fc.assert(
    fc.property(pair, ([one, other]) => {
      expect(valueChanges(one, other).length === 0).toBe(isDeepStrictEqual(one, other))
    })
  )
})
