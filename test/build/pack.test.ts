import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pack } from '../../src/build/pack.ts'
import { unpack } from '../../src/unpack.ts'

const word = fc.constantFrom('a', 'b', 'c', 'a much longer text of more than forty characters', '')
const id = fc.string({ minLength: 1, maxLength: 4 })
const record = fc.record(
  {
    id, year: fc.integer({ min: 0, max: 3 }), indexed: fc.boolean(), kind: word, text: fc.string({ maxLength: 90 }), names: fc.array(word),
    parts: fc.array(fc.record({ url: fc.string(), title: word, versions: fc.array(word) }, { requiredKeys: ['url'] }))
  },
  { requiredKeys: ['id'] }
)

it('gives back equal records, in the order of their ids', () => {
  fc.assert(
    fc.property(fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 12 }), (records) => {
      const through = unpack(JSON.parse(JSON.stringify(pack(records))) as ReturnType<typeof pack>)
      const plain = records.map((one) => JSON.parse(JSON.stringify(one)) as { id: string })
      expect(through).toEqual(plain.sort((a, b) => (a.id < b.id ? -1 : 1)))
    })
  )
})

it('puts the fields that only some records have behind the others', () => {
  const records = [{ id: 'a', z: 1 }, { id: 'b', y: 2, z: 1 }]
  expect(unpack(pack(records)).map((one) => Object.keys(one))).toEqual([['id', 'z'], ['id', 'z', 'y']])
})

it('refuses records that are objects in some places alone', () => {
  expect(() => pack([{ id: 'a', schedule: {} }, { id: 'b' }])).toThrow(TypeError)
})
