import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnose, lineOf, sortDiagnostics, type Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { problems, type ProblemId } from '../../src/diagnostics/problems.ts'
import { byOrder } from './order.ts'

const ids = Object.keys(problems) as ProblemId[]

const diagnostic: fc.Arbitrary<Diagnostic> = fc
  .record({
    file: fc.constantFrom('a/B.md', 'a/a.md', 'a/ä.md', 'b/İ.md'),
    rule: fc.constantFrom(...ids),
    line: fc.integer({ min: 1, max: 3 }),
    column: fc.integer({ min: 1, max: 3 }),
    message: fc.string()
  })
  .map(({ file, rule, line, column, message }) => diagnose(file, { rule, place: { line, column }, message }))

test('diagnostics are sorted by file, place, rule and message, by code units, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(diagnostic), (list) => {
      const sorted = sortDiagnostics(list)
      expect(sorted).toEqual(list.toSorted(byOrder))
      expect(sortDiagnostics(list.toReversed()).map(lineOf)).toEqual(sorted.map(lineOf))
      expect(new Set(sorted)).toEqual(new Set(list))
    })
  )
})

test('diagnostics of one rule at one place are sorted by their messages', () => {
  const [b, a] = ['B.', 'A.'].map((message) =>
    diagnose('a.md', { rule: 'file/empty', place: { line: 1, column: 1 }, message })
  )
  expect(sortDiagnostics([b, a].flatMap((one) => one ?? []))).toEqual([a, b])
})

test('sorting leaves the given list alone', () => {
  fc.assert(
    fc.property(fc.array(diagnostic), (list) => {
      const before = [...list]
      sortDiagnostics(list)
      expect(list).toEqual(before)
    })
  )
})

test('a diagnostic in a log is one line without control characters, whatever is in the content', () => {
  fc.assert(
    fc.property(
      diagnostic,
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\n', '\r', '\u001B', '\u2028', '::') }),
      (one, file, message) => {
        expect(lineOf({ ...one, file, message })).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u)
      }
    )
  )
})

test('a line of a log is no command to a runner, whatever the name of the file', () => {
  const one = diagnose('::error::a.md', { rule: 'file/name', place: { line: 1, column: 1 }, message: '##[group]a' })
  expect(lineOf(one)).toMatch(/^\\u003a:error::a\.md:1:1 error file\/name \\u0023#\[group\]a /)
})

test('a finding takes severity and help from the table unless it has its own help, and has no empty fields', () => {
  const finding = {
    rule: 'file/empty',
    place: { line: 1, column: 2 },
    message: 'Empty.',
    field: '',
    expected: undefined
  } as const
  expect(diagnose('a.md', finding)).toEqual({
    ...finding.place,
    rule: 'file/empty',
    severity: 'error',
    file: 'a.md',
    message: 'Empty.',
    help: problems['file/empty'].help
  })
  expect(diagnose('a.md', { ...finding, help: 'Fill it.' }).help).toBe('Fill it.')
  const fix = { place: { line: 1, column: 2, endLine: 1, endColumn: 3 }, text: 'x' }
  expect(diagnose('a.md', { ...finding, field: 'a', expected: 'b', actual: 'c', fix })).toMatchObject({
    field: 'a',
    expected: 'b',
    actual: 'c',
    fix
  })
})

test.each(Object.entries(problems))(
  '%s has an id of two words, a title and a sentence of help',
  (id, { severity, title, help }) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/)
    expect(['error', 'warning']).toContain(severity)
    expect(title).toMatch(/^\S.*[^.\s]$/)
    expect(help).toMatch(/^[A-Z].*\.$/)
  }
)
