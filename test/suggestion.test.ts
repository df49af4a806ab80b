import fc from 'fast-check'
import leven from 'leven'
import { expect, test } from 'vitest'
import { closest, limitedNearest, nearest, unknown } from '../src/suggestion.ts'

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

test('a value that is one word of a single known one suggests that one', () => {
  const kinds = ['self-assessment', 'joint-assessment', 'threat-model']
  expect(unknown('kind', 'Joint', kinds)).toContain('; did you mean `joint-assessment`?')
  expect(unknown('kind', 'assessment', kinds)).not.toContain('did you mean')
  expect(unknown('kind', 'join', kinds)).not.toContain('did you mean')
  expect(unknown('kind', '', kinds)).not.toContain('did you mean')
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

test('a value that nobody mistypes is compared with nothing', () => {
  expect(nearest('a'.repeat(100), ['a'.repeat(99)])).toBe('a'.repeat(99))
  expect(nearest('a'.repeat(101), ['a'.repeat(101)])).toBeUndefined()
  expect(nearest('a'.repeat(1_000_000), Array<string>(10_000).fill('a'.repeat(1_000_000)))).toBeUndefined()
})

test('upper case that is longer in lower case is compared as it is in lower case', () => {
  expect(nearest('İİİİ', ['i̇i̇i̇i̇'])).toBe('i̇i̇i̇i̇')
})

test('a limited search finds the same, until its work is done, and keeps what it found', () => {
  const known = ['one-two', 'three']
  const near = limitedNearest((7 + 4 + 7 + 6) * 12)
  expect(['one-tow', 'one-tow', 'one-tow', 'one-tow'].map((value) => near(value, known))).toEqual(
    Array<string>(4).fill('one-two')
  )
  expect(['thre', 'nothing', 'three-'].map((value) => near(value, known))).toEqual(['three', undefined, 'three'])
  expect(near('on-two', known)).toBeUndefined()
  expect(near('thre', known)).toBe('three')
})

test('a limited search has one limit for all its lists', () => {
  const near = limitedNearest(10)
  expect(near('ab', ['abc'])).toBe('abc')
  expect(near('ab', ['abd'])).toBeUndefined()
})

const letters = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `value-${'abcdefghijklmnop'[index]}`)

test('fewer than fifteen values are all listed, with the nearest where one is near', () => {
  const known = letters(14)
  expect(unknown('status', 'valeu-a', known)).toBe(
    `Unknown status \`valeu-a\`; did you mean \`value-a\`? Statuses: ${known.join(', ')}`
  )
  expect(unknown('category', 'zzz', ['a', 'b', 'a'])).toBe('Unknown category `zzz`. Categories: a, b')
  expect(unknown('kind', 'zzz', [])).toBe('Unknown kind `zzz`. Kinds: none')
  expect(unknown('collection', 'rol', ['roles'], ['roles', 'role'])).toBe(
    'Unknown collection `rol`; did you mean `role`? Collections: roles'
  )
})

test('of more values the nearest three are named: those that are near, that contain it, and the others', () => {
  const known = [...letters(13), 'containing', 'contained', 'contains']
  expect(unknown('kind', 'contain', known)).toBe(
    'Unknown kind `contain`; did you mean `contains`, `contained` or `containing`?'
  )
  expect(unknown('kind', 'ning', known)).toMatch(/^Unknown kind `ning`; did you mean `containing`, `/)
  expect(unknown('kind', 'qqqqqqqqqq', known)).toMatch(
    /^Unknown kind `q+`\. The nearest are `[a-z-]+`, `[a-z-]+` and `[a-z-]+`$/
  )
  expect(unknown('kind', 'q'.repeat(1_000_000), known).length).toBeLessThan(1_000_200)
})
