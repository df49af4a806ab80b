import { expect, it } from 'vitest'
import { nameKey, valueKey } from '../src/name-key.ts'

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

it.each([
  ['tech-lead', 'Tech Leads'],
  ['tech-lead', 'TECH_LEAD'],
  ['mailing-list', 'mailinglist'],
  ['CC-BY-4.0', 'cc by 4.0'],
  ['Caf\u00e9', 'cafe\u0301s']
])('%j and %j are one value', (one, other) => {
  expect(valueKey(one)).toBe(valueKey(other))
})

it.each([
  ['tech-lead', 'tech-leader'],
  ['CC-BY-4.0', 'CC-BY-4.1'],
  ['\u6f22', '\u5b57']
])('%j and %j are two values', (one, other) => {
  expect(valueKey(one)).not.toBe(valueKey(other))
})
