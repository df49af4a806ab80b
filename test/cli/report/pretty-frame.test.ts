import { expect, test } from 'vitest'
import { pretty } from '../../../src/cli/report/pretty.ts'
import { type Example, finding, run } from './runs.ts'

const help = '  help: Use one of the listed values.'
const rule = '  rule: field/value'

/** The whole output for one finding with these rows as its code frame. */
const one = (position: string, rows: readonly string[]): readonly string[] => [
  `roles/chair.md:${position} error`,
  '  `boss` is not a role.',
  ...rows,
  help,
  rule,
  '',
  '1 error in 120 files.'
]

const long = `note: ${'before '.repeat(20)}boss ${'after '.repeat(20)}`

const examples: readonly Example[] = [
  {
    behaviour: 'spreads tabs out and puts the carets below the range',
    run: run([finding({ column: 8, endColumn: 12 })], '\ta:\t- \tboss'),
    text: one('1:8', ['  1 |     a:  -   boss', '    |             ^^^^'])
  },
  {
    behaviour: 'gives wide characters and emoji two columns',
    run: run([finding({ column: 17, endColumn: 19 })], '東京: 👩🏽‍💻 e\u0301, 日本'),
    text: one('1:17', ['  1 | 東京: 👩🏽‍💻 e\u0301, 日本', '    |             ^^^^'])
  },
  {
    behaviour: 'marks the whole of a character that the place is inside',
    run: run([finding({ column: 3 })], '👩🏽‍💻 boss'),
    text: one('1:3', ['  1 | 👩🏽‍💻 boss', '    | ^^'])
  },
  {
    behaviour: 'shows escape sequences and direction marks instead of obeying them',
    run: run(
      [finding({ column: 8, endColumn: 9, message: '`\u001b[31mboss\u202e` is not a role.' })],
      'a: \u001b[0m\u202eboss\u0000'
    ),
    text: [
      'roles/chair.md:1:8 error',
      '  `␛[31mboss�` is not a role.',
      '  1 | a: ␛[0m�boss␀',
      '    |        ^',
      help,
      rule,
      '',
      '1 error in 120 files.'
    ]
  },
  {
    behaviour: 'marks every line of a range but not its indentation',
    run: run([finding({ line: 2, column: 3, endLine: 4, endColumn: 5 })], 'a:\n- one\n  two\n  three\n  four\n'),
    text: one('2:3', [
      '  1 | a:',
      '  2 | - one',
      '    |   ^^^',
      '  3 |   two',
      '    |   ^^^',
      '  4 |   three',
      '    |   ^^',
      '  5 |   four'
    ])
  },
  {
    behaviour: 'leaves lines out of the middle of a long range',
    run: run(
      [finding({ line: 8, column: 1, endLine: 14, endColumn: 1 })],
      '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n'
    ),
    text: one('8:1', [
      '   7 | 7',
      '   8 | 8',
      '     | ^',
      '   9 | 9',
      '     | ^',
      '   ⋮ |',
      '  13 | 13',
      '     | ^^',
      '  14 | 14'
    ])
  },
  {
    behaviour: 'marks an empty line with one caret',
    run: run([finding({ line: 2 })], 'a\n\nb\n'),
    text: one('2:1', ['  1 | a', '  2 |', '    | ^', '  3 | b'])
  },
  {
    behaviour: 'marks the beginning of an empty file',
    run: run([finding({})], ''),
    text: one('1:1', ['  1 |', '    | ^'])
  },
  {
    behaviour: 'marks the end of a line for a place behind it',
    run: run([finding({ line: 1, column: 50, endColumn: 60 })], 'abc\ndef\n'),
    text: one('1:50', ['  1 | abc', '    |    ^', '  2 | def'])
  },
  {
    behaviour: 'marks the end of the file for a place behind it',
    run: run([finding({ line: 99, column: 7 })], 'abc\ndef'),
    text: one('99:7', ['  1 | abc', '  2 | def', '    |    ^'])
  },
  {
    behaviour: 'cuts a long line on both sides of the range, and its neighbours at the same columns',
    run: run([finding({ line: 2, column: 147, endColumn: 151 })], `short\n${long}\n${long}`, { width: 40 }),
    text: one('2:147', [
      '  1 | …',
      '  2 | …before before boss after after a…',
      '    |                ^^^^',
      '  3 | …before before boss after after a…'
    ])
  },
  {
    behaviour: 'shows the beginning of a long line as long as the range is in it',
    run: run([finding({ column: 1, endColumn: 5 })], long, { width: 40 }),
    text: one('1:1', ['  1 | note: before before before before…', '    | ^^^^'])
  },
  {
    behaviour: 'does not cut a wide character in half',
    run: run([finding({ column: 60, endColumn: 62 })], '語'.repeat(100), { width: 40 }),
    text: one('1:60', ['  1 | …語語語語語語語語語語語語語語語語…', '    |                ^^^^'])
  }
]

test.each(examples)('$behaviour', (example) => {
  expect(pretty(example.run)).toBe(`${example.text.join('\n')}\n`)
})
