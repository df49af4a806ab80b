import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pretty } from '../../../src/cli/report/pretty.ts'
import { type Example, finding, run } from './runs.ts'

const help = '  help: Use one of the listed values.'
const rule = '  rule: field/value'
const whole = finding({
  line: 3,
  column: 7,
  endLine: 3,
  endColumn: 11,
  message: '`boss` is not the title of a role of this group; did you mean `chair`?',
  expected: 'one of `chair`, `tech-lead`, `toc-liaison`'
})
const text = '---\ntitle: Chair\nrole: boss\nterms: []\n---\n'

const examples: readonly Example[] = [
  { behaviour: 'says that nothing is wrong', run: run([], undefined), text: ['No problems in 120 files.'] },
  { behaviour: 'counts one file as one', run: run([], undefined, { files: 1 }), text: ['No problems in 1 file.'] },
  {
    behaviour: 'shows all of a finding in a wide terminal',
    run: run([whole], text, { root: 'content' }),
    text: [
      'content/roles/chair.md:3:7 error',
      '  `boss` is not the title of a role of this group; did you mean `chair`?',
      '  2 | title: Chair',
      '  3 | role: boss',
      '    |       ^^^^',
      '  4 | terms: []',
      '  expected: one of `chair`, `tech-lead`, `toc-liaison`',
      help,
      rule,
      '',
      '1 error in 120 files.'
    ]
  },
  {
    behaviour: 'wraps words in a narrow terminal',
    run: run([whole], text, { width: 40 }),
    text: [
      'roles/chair.md:3:7 error',
      '  `boss` is not the title of a role of',
      '  this group; did you mean `chair`?',
      '  2 | title: Chair',
      '  3 | role: boss',
      '    |       ^^^^',
      '  4 | terms: []',
      '  expected: one of `chair`, `tech-lead`,',
      '    `toc-liaison`',
      help,
      rule,
      '',
      '1 error in 120 files.'
    ]
  },
  {
    behaviour: 'keeps a path and an address whole where there is no room for them',
    run: run(
      [
        finding({
          file: 'deliverables/supply-chain-best-practices.md',
          help: 'See https://github.com/cncf/tag-security/blob/main/README.md for it.'
        })
      ],
      undefined,
      { width: 40 }
    ),
    text: [
      'deliverables/supply-chain-best-practices.md:1:1',
      '  error',
      '  `boss` is not a role.',
      '  help: See',
      '    https://github.com/cncf/tag-security/blob/main/README.md',
      '    for it.',
      rule,
      '',
      '1 error in 120 files.'
    ]
  },
  {
    behaviour: 'counts errors and warnings apart',
    run: run(
      [finding({}), finding({}), finding({}), finding({ severity: 'warning', message: 'One.\nTwo.' })],
      undefined
    ),
    text: [
      ...[1, 2, 3].flatMap(() => ['roles/chair.md:1:1 error', '  `boss` is not a role.', help, rule, '']),
      'roles/chair.md:1:1 warning',
      '  One.',
      '  Two.',
      help,
      rule,
      '',
      '3 errors, 1 warning in 120 files.'
    ]
  }
]

test.each(examples)('$behaviour', (example) => {
  expect(pretty(example.run)).toBe(`${example.text.join('\n')}\n`)
})

test('colours severity, place, carets and counts where there are colours', () => {
  const findings = [finding({ line: 1, column: 4 }), finding({ severity: 'warning', rule: 'field/empty' })]
  expect(pretty(run(findings, 'a: b\n', { color: true }))).toBe(
    [
      '\u001b[36mroles/chair.md:1:4\u001b[39m \u001b[1m\u001b[31merror\u001b[39m\u001b[22m',
      '  `boss` is not a role.',
      '  \u001b[2m1 |\u001b[22m a: b',
      '  \u001b[2m  |\u001b[22m \u001b[31m   ^\u001b[39m',
      '  \u001b[2mhelp:\u001b[22m Use one of the listed values.',
      '  \u001b[2mrule:\u001b[22m field/value',
      '',
      '\u001b[36mroles/chair.md:1:1\u001b[39m \u001b[1m\u001b[33mwarning\u001b[39m\u001b[22m',
      '  `boss` is not a role.',
      '  \u001b[2m1 |\u001b[22m a: b',
      '  \u001b[2m  |\u001b[22m \u001b[33m^\u001b[39m',
      '  \u001b[2mhelp:\u001b[22m Use one of the listed values.',
      '  \u001b[2mrule:\u001b[22m field/empty',
      '',
      '\u001b[1m\u001b[31m1 error\u001b[39m\u001b[22m, \u001b[1m\u001b[33m1 warning\u001b[39m\u001b[22m in 120 files.',
      ''
    ].join('\n')
  )
  expect(pretty(run([], undefined, { color: true }))).toBe('\u001b[32mNo problems\u001b[39m in 120 files.\n')
})

const anyText = fc.string({
  unit: fc.constantFrom('👩🏽‍💻', 'e\u0301', '\ud83d', ...'a \t\n語\u0301\u200b\u001b\r`'),
  maxLength: 300
})
const anyRun = fc
  .record({
    line: fc.integer({ min: 1, max: 20 }),
    column: fc.integer({ min: 1, max: 200 }),
    end: fc.option(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 200 }))),
    message: anyText,
    text: anyText,
    width: fc.integer({ min: 1, max: 200 })
  })
  .map(({ line, column, end, message, text: source, width }) =>
    run([finding({ line, column, message, ...(end && { endLine: end[0], endColumn: end[1] }) })], source, { width })
  )

test('shows any place of any text with one caret at least, nothing unprintable and nothing too wide', () => {
  fc.assert(
    fc.property(anyRun, (given) => {
      const shown = pretty(given)
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/)
      const rows = shown.split('\n').filter((line) => /^ +(?:\d+|⋮)? +\|/.test(line))
      expect(rows.some((row) => row.includes('^'))).toBe(true)
      for (const row of rows.filter((line) => /^[ -~…]*$/.test(line)))
        expect(row.length).toBeLessThanOrEqual(Math.max(given.width, 20))
    })
  )
})

test('says the same with and without colours', () => {
  fc.assert(
    fc.property(anyRun, (given) => {
      // oxlint-disable-next-line no-control-regex -- an escape sequence begins with a control character
      expect(pretty({ ...given, color: true }).replace(/\u001b\[\d+m/g, '')).toBe(pretty(given))
    })
  )
})
