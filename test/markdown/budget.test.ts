import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BeyondLimit, budgetOf, budgetsOfRun, fileUnits, type Budget } from '../../src/markdown/budget.ts'
import { parseMarkdown } from '../../src/markdown/prose.ts'
import { parseYaml } from '../../src/markdown/yaml.ts'

const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length))

/** The units that reading a text takes. */
function unitsFor(text: string, read: (text: string, budget: Budget) => unknown = parseMarkdown): number {
  const budget = budgetOf(Number.MAX_SAFE_INTEGER)
  read(text, budget)
  return budget.spent()
}

/** Why a text is not read. */
function limitOf(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    if (error instanceof BeyondLimit) return error.finding
    throw error
  }
}

// What the parser does again for each repetition, its cost growing with the square of the length.
const square = [
  'a\n=\n',
  '[^a]\n\n[^a]: b\n\n',
  '> a\n\n',
  '<b>\n\n',
  'a* ',
  '*a_ ',
  'a~ ',
  '[a](b) ',
  '[a](',
  '![^a]',
  ']',
  '![]('
]

test.each(square)('counts that %j costs more each time', (piece) => {
  const units = [400, 3_200].map((size) => unitsFor(fill(piece, size)))
  expect((units[1] ?? 0) / (units[0] ?? 1)).toBeGreaterThan(10)
})

test.each(square.flatMap((piece) => [10_000, 100_000].map((size) => ({ piece, size }))))(
  'stops at a place of $size bytes of $piece when the budget is spent',
  ({ piece, size }) => {
    const text = fill(piece, size)
    const finding = limitOf(() => parseMarkdown(text, budgetOf(100_000)))
    expect(finding).toMatchObject({ rule: 'file/too-complex' })
    const { line } = (finding as { place: { line: number } }).place
    expect(line).toBeLessThanOrEqual(text.split('\n').length)
  }
)

test.each([
  'abc ',
  'abc\n',
  'abc\n\n',
  '# a\n\n',
  '- a\n',
  '`a` ',
  '|a|b|\n',
  '[a](b)\n\n',
  '*a*\n\n',
  '[a]: b\n',
  '1. a\n'
])('counts that %j costs the same each time', (piece) => {
  const units = [500, 2_000].map((size) => unitsFor(fill(piece, size)))
  expect((units[1] ?? 0) / (units[0] ?? 1)).toBeLessThan(6)
})

test('a real document takes a small part of the budget', () => {
  const text = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  expect(unitsFor(text)).toBeLessThan(fileUnits / 10)
})

test('the same tree comes out of the parser, counted or not', () => {
  const text =
    '# A\n\n> *a* __b__ ~~c~~ [d](e) [^f] ![g](h) `i` <b>\n> 1. j\n\n[^f]: k\n\n' +
    '| l | m |\n| - | - |\n| n@o.pq | www.r.st |\n'
  const types = JSON.stringify(parseMarkdown(text), ['type', 'children', 'url', 'value', 'identifier'])
  for (const type of [
    'emphasis',
    'strong',
    'delete',
    'link',
    'footnoteReference',
    'image',
    'table',
    'html',
    'listItem'
  ])
    expect(types).toContain(`"type":"${type}"`)
})

test('a mapping with too many keys is refused at the key that was reached', () => {
  const source = Array.from({ length: 3_000 }, (_, index) => `key${index}: 1\n`).join('')
  const finding = limitOf(() => parseYaml(source, budgetOf(5_000_000))) as { rule: string; place: { line: number } }
  expect(finding.rule).toBe('file/too-complex')
  expect(finding.place.line).toBeGreaterThan(1_000)
})

test.each([
  ['brackets on one line', (): unknown => parseYaml(`a: ${'['.repeat(5_000)}`)],
  ['brackets on many lines', (): unknown => parseYaml(`a:\n${' [\n'.repeat(5_000)}`)],
  ['braces on many lines', (): unknown => parseYaml(`a:\n${' {b:\n'.repeat(5_000)}`)],
  ['list markers', (): unknown => parseYaml('- '.repeat(5_000))],
  ['quotation marks', (): unknown => parseMarkdown('>'.repeat(5_000))],
  ['emphasis', (): unknown => parseMarkdown(`${'*a '.repeat(210)}b${' c*'.repeat(210)}`)]
])('too deep nesting of %s is refused', (_, read) => {
  expect(limitOf(read)).toMatchObject({ rule: 'file/depth' })
})

test('a hundred brackets in quotes or side by side do not nest', () => {
  const fields = Array.from({ length: 300 }, (_, index) => `b${index}: [1, {c: 2}]\n`)
  const source = `a: "${'['.repeat(90)}"\n${fields.join('')}`
  expect(parseYaml(source).document.errors).toEqual([])
})

test('the files of a run share what it may take', () => {
  const next = budgetsOfRun(1_000_000)
  const place = { line: 3, column: 1 }
  next().spend(600_000, () => place)
  expect(limitOf(() => next().spend(600_000, () => place))).toEqual({
    rule: 'file/too-complex',
    place,
    message: 'The files together are too complex to read in one run.'
  })
})
