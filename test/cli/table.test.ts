import { expect, test } from 'vitest'
import { version } from '../../package.json'
import { contentFiles, oldChannel, projectWith, tagSecurity, wrongRole } from './command-line.ts'

/** A command line, with what it says and its exit code. */
interface Row {
  /** Words are separated by spaces, and `~` is a space within a word. */
  readonly line: string
  readonly code: number
  readonly out: string
  readonly width?: number
}

const wide = 80

const project = (): string =>
  projectWith({
    'wrong/leads/ada.md': '# Ada\n',
    'wrong/roles/chair.md': wrongRole,
    'checkout/notes.md': oldChannel,
    'checkout/logo.png': 'PNG',
    'my notes/one.md': '# One\n'
  })

const warning = `checkout/notes.md:3:8 warning
  \`https://cloud-native.slack.com/archives/CDJ7MLT8S\` is a former address
  (#tag-security).
  2 |
  3 | Ask in [chat](https://cloud-native.slack.com/archives/CDJ7MLT8S).
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  expected: https://cloud-native.slack.com/archives/C08JZ9YLAA3
  help: Link to its replacement.
  rule: upstream/superseded

1 warning in 1 file.
`

const narrowWarning = `checkout/notes.md:3:8 warning
  \`https://cloud-native.slack.com/archives/CDJ7MLT8S\`
  is a former address (#tag-security).
  2 |
  3 | …[chat](https://cloud-native.slac…
    |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  expected:
    https://cloud-native.slack.com/archives/C08JZ9YLAA3
  help: Link to its replacement.
  rule: upstream/superseded

1 warning in 1 file.
`

const fieldError = (path: string): string => `${path}:2:1 error
  Unknown field \`bogus\`.
  1 | ---
  2 | bogus: 1
    | ^^^^^
  3 | title: Chair
  expected: \`title\`, \`aliases\`
  help: Remove the field, or correct its name.
  rule: field/unknown
`

const all = `No problems in ${contentFiles} files.\n`

const table: readonly Row[] = [
  { line: '--version', code: 0, out: `${version}\n` },
  { line: 'validate', code: 0, out: all },
  { line: 'validate content', code: 0, out: all },
  { line: 'validate .', code: 0, out: all },
  { line: 'validate ./content/ content', code: 0, out: all },
  { line: 'validate content/roles', code: 0, out: 'No problems in 1 file.\n' },
  { line: 'validate content/roles/chair.md content/mission', code: 0, out: 'No problems in 2 files.\n' },
  { line: 'validate checkout/../content/roles/chair.md', code: 0, out: 'No problems in 1 file.\n' },
  { line: 'validate my~notes', code: 0, out: 'No problems in 1 file.\n' },
  { line: 'validate my~notes/one.md content/roles', code: 0, out: 'No problems in 2 files.\n' },
  { line: 'validate checkout', code: 0, out: warning },
  { line: 'validate checkout', code: 0, out: narrowWarning, width: 40 },
  { line: 'validate checkout/notes.md --max-warnings 1', code: 0, out: warning },
  { line: 'validate checkout/notes.md --max-warnings 0', code: 1, out: warning },
  { line: 'validate checkout --rule upstream/superseded=off', code: 0, out: 'No problems in 1 file.\n' },
  { line: 'validate checkout --rule upstream/superseded=error', code: 1, out: warning.replaceAll('warning', 'error') },
  { line: 'validate wrong/roles', code: 1, out: `${fieldError('wrong/roles/chair.md')}\n1 error in 1 file.\n` },
  {
    line: 'validate wrong/roles --rule field/unknown=warn',
    code: 0,
    out: `${fieldError('wrong/roles/chair.md').replace('error', 'warning')}\n1 warning in 1 file.\n`
  },
  {
    line: 'validate --explain field/date',
    code: 0,
    out: [
      'field/date error',
      'Impossible date.',
      'Use a date that exists, as precise as the source: `2024`, `2024-02` or',
      '`2024-02-29`.',
      'To leave it out: --rule field/date=off',
      ''
    ].join('\n')
  },
  {
    line: 'validate --explain field/date',
    code: 0,
    out: [
      'field/date error',
      'Impossible date.',
      'Use a date that exists, as precise as',
      'the source: `2024`, `2024-02` or',
      '`2024-02-29`.',
      'To leave it out: --rule field/date=off',
      ''
    ].join('\n'),
    width: 40
  }
]

test.each(table.map((row) => ({ width: wide, ...row })))(
  '`$line` at $width columns',
  async ({ line, code, out, width }) => {
    const args = line.split(' ').map((word) => word.replaceAll('~', ' '))
    const outcome = await tagSecurity(project(), args, { width })
    // What a role may hold is not what is tested here.
    expect({
      ...outcome,
      out: outcome.out.replace(/`id`, `title`.*|`title`, `aliases`.*/, '`title`, `aliases`')
    }).toEqual({ code, out, error: '' })
  }
)

test('rules are listed in a table, on a narrow terminal in two lines each, and for programs as JSON', async () => {
  const list = async (width: number, ...more: string[]): Promise<string> =>
    (await tagSecurity('.', ['validate', '--list-rules', ...more], { width })).out
  expect(await list(100)).toMatch(/^field\/date {2,}error {4}Impossible date$/m)
  expect(await list(40)).toContain('field/date error\n  Impossible date\n')
  expect(JSON.parse(await list(100, '--format', 'json'))).toContainEqual(
    expect.objectContaining({ id: 'field/date', severity: 'error', title: 'Impossible date' })
  )
})

test('colour is for terminals', async () => {
  const folder = project()
  expect((await tagSecurity(folder, ['validate', 'checkout'], { color: true })).out).toContain('\u001B[')
  expect((await tagSecurity(folder, ['validate', 'checkout'])).out).not.toContain('\u001B[')
})

test('the program alone shows its help and could not run', async () => {
  const { code, out, error } = await tagSecurity('.', [])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error).toContain('Usage: tag-security')
})
