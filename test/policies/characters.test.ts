import { expect, it } from 'vitest'
import {
  hiddenCharacterAt,
  isUnsafe,
  replaceUnsafe,
  withoutDirectionControls,
  withoutHiddenCharacters
} from '../../src/policies/characters.ts'
import { escaped, unicodeEscape } from '../../src/policies/escapes.ts'

interface Verdicts {
  /** Content may not have it. */
  readonly hidden?: true
  /** It changes the direction of all text after it. */
  readonly steers?: true
  /** It is escaped in output on one line. */
  readonly escaped?: true
  /** It is escaped in pages and programs. */
  readonly unsafe?: true
}

const everywhere = { hidden: true, escaped: true, unsafe: true } as const
const steering = { ...everywhere, steers: true } as const

it.each<[string, Verdicts]>([
  ['\0', everywhere],
  ['\u0008', everywhere],
  ['\t', { escaped: true }],
  ['\n', { escaped: true }],
  ['\u000b', everywhere],
  ['\u000c', everywhere],
  ['\r', { hidden: true, escaped: true }],
  ['\u000e', everywhere],
  ['\u001f', everywhere],
  [' ', {}],
  ['~', {}],
  ['<', { unsafe: true }],
  ['>', {}],
  ['\u007f', everywhere],
  ['\u009f', everywhere],
  ['\u00a0', {}],
  ['\u00ad', { unsafe: true }],
  ['\u061c', { escaped: true, unsafe: true }],
  ['\u200b', { unsafe: true }],
  ['\u200c', {}],
  ['\u200d', {}],
  ['\u200e', { escaped: true, unsafe: true }],
  ['\u200f', { escaped: true, unsafe: true }],
  ['\u2027', {}],
  ['\u2028', everywhere],
  ['\u2029', everywhere],
  ['\u202a', steering],
  ['\u202e', steering],
  ['\u202f', {}],
  ['\u2065', {}],
  ['\u2066', steering],
  ['\u2069', steering],
  ['\ud83d', { hidden: true, unsafe: true }],
  ['😀', {}],
  ['\ufeff', everywhere],
  ['\ufffe', { unsafe: true }],
  ['\uffff', { unsafe: true }],
  ['\u{e0041}', { unsafe: true }],
  ['é', {}],
  ['中', {}]
])('%j is treated by what it does', (character, { hidden, steers, escaped: isEscaped, unsafe }) => {
  const text = `a${character}b`
  expect(hiddenCharacterAt(text)).toBe(hidden ? 1 : -1)
  expect(withoutHiddenCharacters(text)).toBe(hidden ? 'ab' : text)
  expect(withoutDirectionControls(text)).toBe(steers ? 'ab' : text)
  expect(escaped(text)).toBe(isEscaped ? `a${unicodeEscape(character)}b` : text)
  expect(isUnsafe(text)).toBe(unsafe ?? false)
  expect(replaceUnsafe(text, () => '')).toBe(unsafe ? 'ab' : text)
})

it('escapes a character by its UTF-16 units', () => {
  expect(['\n', '\u202e', '😀'].map(unicodeEscape)).toEqual(['\\u000a', '\\u202e', '\\ud83d\\ude00'])
})

// A second time too: a regular expression that looks for all of them keeps its place between calls.
it.each(['first', 'second'])('finds and replaces every such character, the %s time', () => {
  const text = '\u202e<\0>\u202e<\0>'
  expect(hiddenCharacterAt(`x${text}`)).toBe(1)
  expect(isUnsafe(text)).toBe(true)
  expect(withoutHiddenCharacters(text)).toBe('<><>')
  expect(withoutDirectionControls(text)).toBe('<\0><\0>')
  expect(escaped(text)).toBe('\\u202e<\\u0000>\\u202e<\\u0000>')
  expect(replaceUnsafe(text, () => '')).toBe('>>')
})
