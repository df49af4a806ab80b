import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprintsOf } from '../../../src/cli/report/sarif.ts'
import { finding, run } from './runs.ts'

const text = 'title: Chair\nrole: boss\n  role: boss\nterms: []\n'
const second = finding({ line: 2, column: 7 })
const third = finding({ line: 3, column: 9 })
const inField = finding({ line: 4, column: 8, field: 'terms' })

test('stay the same when lines are inserted above', () => {
  const before = fingerprintsOf(run([second, third, inField], text))
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 10 }), (lines) => {
      const inserted = lines.map((line) => `${line.replace(/\n/g, ' ')}\n`).join('')
      const moved = [second, third, inField].map((one) => ({ ...one, line: one.line + lines.length }))
      expect(fingerprintsOf(run(moved, inserted + text))).toEqual(before)
    })
  )
})

test('stay the same when a line is indented', () => {
  const [before] = fingerprintsOf(run([second], text))
  expect(fingerprintsOf(run([{ ...second, column: 9 }], text.replace('\nrole', '\n  role')))).toEqual([before])
})

test('stay the same in a field whose line is rewritten', () => {
  expect(fingerprintsOf(run([inField], text.replace('[]', '[ ]')))).toEqual(fingerprintsOf(run([inField], text)))
})

test('number the findings that are alike', () => {
  const [first = '', next = ''] = fingerprintsOf(run([second, third], text))
  expect(next).toBe(first.replace(/:1$/, ':2'))
})

test.each([
  ['rule', { ...second, rule: 'field/empty' as const }],
  ['file', { ...second, file: 'roles/tech-lead.md' }],
  ['line', { ...second, line: 1 }],
  ['field', { ...second, field: 'role: boss' }]
])('differ by %s', (_, other) => {
  expect(fingerprintsOf(run([other], text))).not.toEqual(fingerprintsOf(run([second], text)))
})

test('differ by message where the text of the file is unknown or has no such line', () => {
  const [one, other] = ['One.', 'Other.'].map((message) => finding({ message, line: 9 }))
  for (const source of [undefined, text])
    expect(
      new Set(fingerprintsOf(run([one ?? second, other ?? second], source)).map((print) => print.split(':')[0])).size
    ).toBe(2)
})
