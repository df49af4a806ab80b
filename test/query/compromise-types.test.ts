import { expect, it } from 'vitest'
import {
  compromiseTypeNamed,
  compromiseTypes,
  findCompromiseTypes,
  getCompromiseType
} from '../../src/query/compromise-types.ts'
import { incidents } from '../../src/query/incidents.ts'

it('finds a type by id and by every spelling seen upstream', () => {
  expect(getCompromiseType('Dev Tool').id).toBe('dev-tooling')
  expect(getCompromiseType('nope' as string)).toBeUndefined()
  // @ts-expect-error no compromise type is called "nope"
  expect(getCompromiseType('nope')).toBeUndefined()
  for (const type of compromiseTypes) {
    for (const name of [type.id, type.title, ...type.aliases]) {
      expect(compromiseTypeNamed(name)).toBe(type)
      expect(compromiseTypeNamed(`\n ${name.toUpperCase().replaceAll(' ', ' \t\n ')} `)).toBe(type)
      expect(compromiseTypeNamed(name.replaceAll(/[ -]/g, '')), name).toBe(type)
    }
  }
})

it.each(['', ' ', 'Dev', '__proto__'])('gives undefined for %j, which names no type', (name) => {
  expect(compromiseTypeNamed(name)).toBeUndefined()
  expect(compromiseTypeNamed('Dev Tooling', [])).toBeUndefined()
})

it('gives the first of two types of one name, where `getCompromiseType` throws', () => {
  const data = [
    { ...getCompromiseType('negligence'), id: 'one', aliases: ['Both'] },
    { ...getCompromiseType('negligence'), id: 'two', aliases: ['both'] }
  ] as unknown as typeof compromiseTypes
  expect(compromiseTypeNamed('both', data)).toBe(data[0])
  expect(() => getCompromiseType('both', data)).toThrow(RangeError)
})

it('tells types that the TAG defines from those it only uses', () => {
  const defined = findCompromiseTypes({ defined: true })
  const used = findCompromiseTypes({ defined: false })
  expect([...defined, ...used].map(({ id }) => id).sort()).toEqual(compromiseTypes.map(({ id }) => id))
  expect(defined.every(({ definition }) => definition !== undefined)).toBe(true)
  expect(used.every(({ definition, note }) => definition === undefined && note !== undefined)).toBe(true)
  expect(findCompromiseTypes({ defined: true, kind: 'technique' }).map(({ id }) => id)).toEqual(['attack-chaining'])
  expect(findCompromiseTypes({ text: 'typosquatting' }).map(({ id }) => id)).toEqual(['negligence'])
})

it('names the nearest kind when one is not known', () => {
  expect(() => findCompromiseTypes({ kind: 'technik' as 'technique' })).toThrow(
    new RangeError('Unknown kind `technik`. Kinds: type, technique')
  )
})

it('knows every type of every incident', () => {
  for (const { types, typesInText } of incidents)
    for (const id of [...types, ...typesInText]) expect(getCompromiseType(id)).toBeDefined()
})
