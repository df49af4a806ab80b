import { expect, it } from 'vitest'
import { slowPatterns } from '../../scripts/slow-patterns.ts'

const slowIn = (text: string): string[] =>
  slowPatterns([{ path: 'src/a.ts', text }]).slow.map(({ line, pattern }) => `${line} ${pattern}`)

it.each([
  ['/(a+)+$/', 'nested repetitions'],
  ['/^\\W*(?:none|\\?+)\\W*$/', 'repetitions that can share what they match'],
  ['/\\/+$/', 'an end that is looked for from each character of a run'],
  ["new RegExp('\\\\s+$')", 'a text that is made a pattern'],
  ['new RegExp(`${name}\\\\s*,\\\\s*\\\\s*$`)', 'a template with a name']
])('finds %s: %s', (pattern) => {
  expect(slowIn(`const one = 1\nconst two = ${pattern}\n`)).toEqual([`2 ${pattern}`])
})

it('accepts patterns that take each character once', () => {
  expect(slowIn('const all = [/^\\s+/, /(?<!\\/)\\/+$/, /^[^:]*:(.*)/s, new RegExp(`^(?:${names})$`)]')).toEqual([])
})
