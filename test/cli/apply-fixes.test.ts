import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyFixes } from '../../src/cli/commands/validate/fix.ts'
import type { Fix } from '../../src/diagnostics/diagnostic.ts'

const fix = (line: number, column: number, endLine: number, endColumn: number, text: string): Fix => ({
  place: { line, column, endLine, endColumn },
  text
})

test('ranges are replaced, in whatever order they come', () => {
  const fixes = [fix(2, 1, 2, 4, 'TWO'), fix(1, 4, 1, 6, ''), fix(3, 1, 3, 1, 'and ')]
  expect(applyFixes('one  \ntwo\nthree', fixes).text).toBe('one\nTWO\nand three')
})

test('of fixes that overlap or stand at one place, the first is made', () => {
  const { text, made } = applyFixes('abcdef', [
    fix(1, 2, 1, 4, 'X'),
    fix(1, 3, 1, 5, 'Y'),
    fix(1, 6, 1, 6, 'V'),
    fix(1, 6, 1, 6, 'W')
  ])
  expect(text).toBe('aXdeVf')
  expect(made.map((one) => one.text)).toEqual(['X', 'V'])
})

test('a range over several lines and a text with several are taken', () => {
  expect(applyFixes('a\r\nb\r\nc\r\n', [fix(1, 1, 2, 2, 'x\ny\nz')]).text).toBe('x\r\ny\r\nz\r\nc\r\n')
})

test('a range behind the end is the end', () => {
  expect(applyFixes('a', [fix(9, 9, 9, 9, 'b')]).text).toBe('ab')
  expect(applyFixes('abc', [fix(1, 3, 1, 1, 'b')])).toEqual({ text: 'abc', made: [] })
})

test('whatever the line ends and the byte order mark, the result is that of the plain text', () => {
  const line = fc.string({ maxLength: 6 }).map((text) => text.replace(/[\r\n\uFEFF]/g, '-'))
  const end = fc.constantFrom('\n', '\r\n', '\r')
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      end,
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), line), { maxLength: 4 }),
      (lines, newLine, marked, wanted) => {
        const fixes = wanted.map(([index, from, length, text]) => {
          const at = index % lines.length
          const column = 1 + (from % ((lines[at]?.length ?? 0) + 1))
          return fix(at + 1, column, at + 1, Math.min(column + (length % 3), (lines[at]?.length ?? 0) + 1), text)
        })
        const plain = applyFixes(lines.join('\n'), fixes).text
        const mark = marked ? '\uFEFF' : ''
        expect(applyFixes(mark + lines.join(newLine), fixes).text).toBe(mark + plain.replaceAll('\n', newLine))
      }
    )
  )
})
