import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowsOf } from '../../src/build/rows.ts'
import { evaluate } from '../examples.ts'

const through = (records: readonly Record<string, unknown>[]): unknown => {
  const { rows, code } = rowsOf(records)
  return (evaluate(code, {}) as (rows: unknown) => unknown)(JSON.parse(JSON.stringify(rows)))
}

const word = fc.constantFrom('a', 'b', 'a much longer text', '')
const part = fc.record({ url: fc.string(), title: word, versions: fc.array(word) }, { requiredKeys: ['url'] })
const record = fc.record(
  {
    id: fc.string(),
    year: fc.integer({ min: 1 }),
    indexed: fc.boolean(),
    kind: word,
    names: fc.array(word),
    parts: fc.array(part),
    when: fc.record({ text: word, at: word }, { requiredKeys: ['text'] })
  },
  { requiredKeys: ['id', 'indexed', 'names'] }
)

it('gives back equal records', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 12 }), (records) => {
      expect(through(records)).toEqual(records.map((one) => JSON.parse(JSON.stringify(one)) as unknown))
    })
  )
})

it('tells an empty list from one that is not there, and false from nothing', () => {
  const records = [
    { id: 'a', list: [], maybe: [], flag: false },
    { id: 'b', list: ['x'] }
  ]
  expect(through(records)).toStrictEqual(records)
})

it('puts the fields that only some records have behind the others', () => {
  const keys = (
    through([
      { id: 'a', z: 1, b: 'x' },
      { id: 'b', b: 'y' }
    ]) as object[]
  ).map((one) => Object.keys(one))
  expect(keys).toEqual([
    ['id', 'b', 'z'],
    ['id', 'b']
  ])
})

it('refuses what rows cannot tell apart', () => {
  expect(() =>
    rowsOf([
      { id: 'a', when: {} },
      { id: 'b', when: 'later' }
    ])
  ).toThrow(TypeError)
  expect(() => rowsOf([{ id: 'a', count: 0 }, { id: 'b' }])).toThrow(TypeError)
})
