import { expect, it } from 'vitest'
import { nameKey } from '../src/name-key.ts'

it.each([
  ['Jos\u00e9', 'JOSE\u0301'],
  ['\uac00', '\u1100\u1161'],
  ['\u00c5ngstr\u00f6m', '\u212bngstro\u0308m'],
  ['one two', 'One\u00a0Two'],
  ['\uff21\uff22\uff23', 'abc'],
  ['ab', 'a\u200bb'],
  ['ab', 'a\u00ad\u2060\ufe0fb']
])('%j and %j are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

it('leaves accents out, and keeps the marks that are letters of other scripts', () => {
  expect(nameKey('Jos\u00e9')).toBe('jose')
  expect(nameKey('\u0939\u093f')).toBe('\u0939\u093f')
  expect(nameKey('C++ / C#')).toBe('c++ / c#')
})
