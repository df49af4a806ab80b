import fc from 'fast-check'
import { expect, test } from 'vitest'
import { controlCharacterIn, decodeText } from '../../src/markdown/text.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const unicode = fc.string({ unit: 'grapheme' })

/** Texts of several lines, with any line ends and characters of one to four bytes. */
const lines = fc.array(
  fc.tuple(fc.string({ unit: fc.constantFrom('a', 'é', '中', '😀', '\t') }), fc.constantFrom('\n', '\r\n', '\r')),
  { maxLength: 8 }
)
const written = lines.map((list) => list.flat().join(''))

/** Bytes that cannot go on after a whole character, or before one. */
const badBytes = fc.oneof(
  fc.integer({ min: 0xf8, max: 0xff }).map((byte) => [byte]),
  fc.integer({ min: 0x80, max: 0xbf }).map((byte) => [byte]),
  fc.constantFrom(
    [0xc0, 0xaf],
    [0xc3],
    [0xe2, 0x82],
    [0xf0, 0x9f, 0x98],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe0, 0x80, 0x80]
  )
)

function placeAfter(text: string): { line: number; column: number } {
  const before = text.split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

test('a bad byte is found at its exact place, however long the text before and after it is', () => {
  fc.assert(
    fc.property(written, badBytes, fc.constantFrom('', 'after', '\nafter', ' é😀'), (before, bad, after) => {
      expect(decodeText(Uint8Array.from([...encode(before), ...bad, ...encode(after)]))).toEqual(placeAfter(before))
    }),
    { numRuns: 500 }
  )
})

test('the first of several bad bytes is found', () => {
  expect(decodeText(Uint8Array.from([0x61, 0x0a, 0xff, 0x0a, 0xff]))).toEqual({ line: 2, column: 1 })
})

test('a bad byte in a large file is found', () => {
  const text = 'A line of some length, é.\n'.repeat(20_000)
  expect(decodeText(Uint8Array.from([...encode(text), 0x62, 0xe9, 0x0a]))).toEqual({ line: 20_001, column: 2 })
})

test('valid UTF-8 is read with line feeds only, whatever its line ends, and without its byte order mark', () => {
  fc.assert(
    fc.property(written, fc.boolean(), (text, marked) => {
      expect(decodeText(encode((marked ? '\uFEFF' : '') + text))).toEqual({
        text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
      })
    })
  )
})

test('any bytes are read or have a place', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const decoded = decodeText(bytes)
      if ('text' in decoded) expect(encode(decoded.text).length).toBeLessThanOrEqual(bytes.length)
      else expect(decoded.line * decoded.column).toBeGreaterThan(0)
    }),
    { numRuns: 500 }
  )
})

test('a planted control character is found at its place and named', () => {
  const invisible = fc.constantFrom('\0', '\u001B', '\u007F', '\u0085', '\u2028', '\u202E', '\u2066', '\uFEFF')
  const visible = unicode.filter((text) => controlCharacterIn(text) === undefined && !text.includes('\r'))
  fc.assert(
    fc.property(visible, invisible, unicode, (before, character, after) => {
      const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
      expect(controlCharacterIn(before + character + after)).toEqual({ name, place: placeAfter(before) })
    })
  )
})

test('what people write has no control character', () => {
  expect(controlCharacterIn('Tab\there, línea, 中文, 😀👩‍👩‍👧, עברית, no-break\u00A0space\n')).toBeUndefined()
})
