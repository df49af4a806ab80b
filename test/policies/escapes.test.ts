import fc from 'fast-check'
import { expect, it } from 'vitest'
import { harmless, isHarmful } from '../../src/policies/escapes.ts'
import { text } from '../formats/hostile-text.ts'

it.each([
  ['a line that starts like a command', '::error::a', '\\u003a:error::a'],
  ['a later line, behind blanks', 'a\n \t\u00a0::b', 'a\n \t\u00a0\\u003a:b'],
  ['invisible characters before and between', '\u200d:\u00ad:a', '\u200d\\u003a\u00ad:a'],
  ['an older command, anywhere', 'a ##[group]b', 'a \\u0023#[group]b'],
  ['an escape sequence', '\u001b[31mred', '\\u001b[31mred'],
  ['a line end of others', 'a\rb\u2028::c', 'a\\u000db\\u2028::c'],
  ['a turn of direction', 'a\u202eb', 'a\\u202eb'],
  ['half of a character', 'a\ud800b', 'a\\ud800b']
])('escapes %s', (_, given, expected) => {
  expect(harmless(given)).toBe(expected)
  expect(isHarmful(given)).toBe(true)
})

it.each(['', 'a::b', 'C++ ::main', '# [a]', '## [a]', 'a\r\nb\tc', 'می\u200cخواهم 👩\u200d👧', ':\n:'])(
  'leaves %j as it is',
  (given) => {
    expect(harmless(given)).toBe(given)
    expect(isHarmful(given)).toBe(false)
  }
)

it('lets through colors where they are wanted, and commands where they are meant', () => {
  expect(harmless('\u001b[31m::a\u001b[39m\u001b[2J', true)).toBe('\u001b[31m\\u003a:a\u001b[39m\\u001b[2J')
  expect(harmless('::error::a ##[b]\u001b', false, true)).toBe('::error::a \\u0023#[b]\\u001b')
})

it('changes no value of JSON, and nothing that it has changed', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.constantFrom('::a', '##[b', '\n ::c', '\\##[', '\u009b'))), (value) => {
      const json = harmless(JSON.stringify(value, null, 1))
      expect(JSON.parse(json)).toEqual(value)
      expect(harmless(json)).toBe(json)
      expect(isHarmful(harmless(value.join('\n')))).toBe(false)
    })
  )
})
