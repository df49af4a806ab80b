import fc from 'fast-check'
import leven from 'leven'
import { expect, test } from 'vitest'
import { closest, nearest } from '../src/suggestion.ts'

const word = fc.stringMatching(/^[A-Za-z-]{1,10}$/)
const distance = (a: string, b: string): number => leven(a.toLowerCase(), b.toLowerCase())

test('the closest value is the first known one that no other is closer than', () => {
  fc.assert(
    fc.property(word, fc.array(word), (value, known) => {
      const found = closest(value, known)
      const distances = known.map((one) => distance(value, one))
      expect(found).toBe(known[distances.indexOf(Math.min(...distances))])
    })
  )
})

test('a nearest value is the closest or none, and none only where more than two fifths would change', () => {
  fc.assert(
    fc.property(word, fc.array(word, { minLength: 1 }), (value, known) => {
      const best = closest(value, known)
      const isNear = best !== undefined && distance(value, best) <= Math.max(1, value.length * 0.4)
      expect(nearest(value, known)).toBe(isNear ? best : undefined)
    })
  )
})

test('a known value is its own nearest, in any case', () => {
  fc.assert(
    fc.property(word, fc.array(word), (value, known) => {
      expect(nearest(value.toUpperCase(), [...known, value])?.toLowerCase()).toBe(value.toLowerCase())
    })
  )
})

test('a typo is recognised, and nonsense is not', () => {
  const types = ['dev-tooling', 'malicious-maintainer', 'publishing-infrastructure']
  expect(nearest('Dev Tool', types)).toBeUndefined()
  expect(nearest('Dev Tooling', types)).toBe('dev-tooling')
  expect(nearest('malicous-maintainer', types)).toBe('malicious-maintainer')
  expect(nearest('xyz', types)).toBeUndefined()
  expect(nearest('', types)).toBeUndefined()
  expect(nearest('anything', [])).toBeUndefined()
})
