import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packed, type Packed } from '../../src/build/pack.ts'
import { runs } from '../runs.ts'

/** What the generated module does with a packed text. */
const unpacked = ({ text, mark, table }: Packed): string =>
  text.replace(new RegExp(`\\${mark}(.)`, 'g'), (_, code: string) => table[code.charCodeAt(0) - 32] ?? '')

const addresses = Array.from({ length: 40 }, (_, index) => `https://example.org/a/long/path/to/document-${index}.md`)

it('makes a text that repeats much less than half as long, and gives it back', () => {
  const text = JSON.stringify(addresses)
  const { text: short, table, ...rest } = packed(text)
  expect(short.length + table.join('').length).toBeLessThan(text.length / 2)
  expect(unpacked({ text: short, table, ...rest })).toBe(text)
})

it('takes another mark where a text has the first', () => {
  const text = JSON.stringify(addresses.map((address) => `${address} ^1.0 \`x\``))
  expect(packed(text).mark).toBe('|')
  expect(unpacked(packed(text))).toBe(text)
})

it('refuses a text that has every mark', () => {
  expect(() => packed('^`|~{}')).toThrow('A text with all of ^ ` | ~ { } cannot be packed.')
})

it('gives back whatever it packs', () => {
  const words = fc.array(fc.constantFrom('aab', 'abc', ' ', 'a', 'b-', '$&', '"', '\\', '/', 'bc^', '|', 'caab'))
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('').repeat(3)
      expect(unpacked(packed(text))).toBe(text)
    }),
    { numRuns: runs(5000, 200) }
  )
})
