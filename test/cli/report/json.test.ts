import { expect, test } from 'vitest'
import { json } from '../../../src/cli/report/reporters.ts'
import { finding, run } from './runs.ts'

test('gives the findings as they are, with the prefix before relative paths, and the counts', () => {
  const inside = finding({ line: 3, column: 7, endLine: 3, endColumn: 11, field: 'role', expected: '`chair`' })
  const outside = finding({ severity: 'warning', file: '/tmp/notes.md' })
  const text = json(run([inside, outside], undefined, { root: 'content', files: 2 }))
  expect(JSON.parse(text)).toEqual({
    diagnostics: [{ ...inside, file: 'content/roles/chair.md' }, outside],
    counts: { errors: 1, warnings: 1, files: 2 }
  })
  expect(text.startsWith('{\n  "diagnostics": [\n    {\n      "rule": "field/value",\n')).toBe(true)
  expect(text.endsWith('\n}\n')).toBe(true)
})

test('gives an empty list when nothing is wrong', () => {
  expect(json(run([], undefined))).toBe(
    '{\n  "diagnostics": [],\n  "counts": {\n    "errors": 0,\n    "warnings": 0,\n    "files": 120\n  }\n}\n'
  )
})
