import fc, { type Arbitrary } from 'fast-check'

/** Texts that have been trouble to some reader or writer. */
const troublesome = [
  '---',
  '---js',
  '...',
  '\u0000',
  '\ufeff',
  '\r',
  '\u2028',
  '\ud800',
  '\u202e',
  '\u001b[31m',
  '\u009b31m',
  '::error::x',
  '\n  ::stop-commands::x',
  '##[error]x',
  '$(id)',
  '=cmd()',
  '-rf',
  '../../x',
  'con',
  'é',
  'e\u0301',

  '&a [*a]',
  '!!js/function x',
  '__proto__: {}',
  '<<: {}',
  '{a: {a: {a: ',
  '[[[[',
  '- - - - ',
  '? a\n: b',
  '|\n  x',
  '# x {#y}',
  '## Impact',
  'a\n=\n',
  '> > > > ',
  '* * *',
  '```',
  '~~~',
  '| a |\n|-|\n',
  '[a][b]',
  '[a]: b',
  '[^a]',
  '<a id=x>',
  '<!--',
  '<script>',
  '&#0;',
  '\\',
  '**a* ',
  '`` ` ``',
  '![x](y)',
  'www.example.org',
  'x@example.org',

  'PIN: 482913',
  'https://u:p@example.org',
  'hxxps://example[.]org',
  'javascript:x',
  'https://[',
  'a  \nb',
  '2024-02-30',
  '0',
  '-1',
  '1e999',
  '01:02',
  '~',
  'null',
  'true',
  'pkg:npm/a',
  'CVE-2018-12345',
  'x'.repeat(3000),
  '😀'
]
/** A text that may be trouble. */
export const text = fc.oneof(fc.constantFrom(...troublesome), fc.string({ unit: 'binary', maxLength: 20 }))

const edit: Arbitrary<(text: string) => string> = fc
  .record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), kind: fc.nat(4), text })
  .map(({ at, length, kind, text: inserted }) => (before) => {
    const position = Math.floor(at * before.length)
    const lines = before.split('\n')
    const line = Math.floor(at * lines.length)
    if (kind === 0) return before.slice(0, position) + inserted + before.slice(position)
    if (kind === 1) return before.slice(0, position) + before.slice(position + length)
    if (kind === 2) return lines.toSpliced(line, 0, inserted).join('\n')
    if (kind === 3) return lines.toSpliced(line, 1).join('\n')
    return lines.toSpliced(line, 0, ...lines.slice(line, line + 3)).join('\n')
  })

/** One to five changes to a text. */
export const edits = fc
  .array(edit, { minLength: 1, maxLength: 5 })
  .map((all) => (before: string) => all.reduce((now, change) => change(now), before))

/** The name of a file, without its ending. */
export const fileName = fc
  .oneof(fc.constantFrom('a\n::error::b', 'con', 'é', 'a b', '-x', '%41', 'a#b', '.a'), fc.string({ maxLength: 12 }))
  .map((name) => name.replace(/[/\0]/g, '_'))
