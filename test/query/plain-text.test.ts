import { expect, it } from 'vitest'
import { toString } from 'mdast-util-to-string'
import * as api from '../../src/index.ts'
import { parseMarkdown } from '../../src/markdown/prose.ts'

it.each([
  ['one\ntwo\n\nthree', 'one two\n\nthree'],
  ['- a\n- b *c*\n  d', 'a\nb c d'],
  ['1. a\n2. b', 'a\nb'],
  ['> quoted **text**\n> on', 'quoted text on'],
  ['a `b*c*` d', 'a b*c* d'],
  ['`` a`b ``', 'a`b'],
  ['[te*x*t](https://a.b/c_(d)) and <https://e.f>', 'text and https://e.f'],
  ['[up [fixed]](https://a.b)', 'up [fixed]'],
  ['5 * 3 and snake_case_name', '5 * 3 and snake_case_name'],
  ['**a *b* c** and __d__', 'a b c and d'],
  ['\\*no\\* emphasis \\[x\\](y)', '*no* emphasis [x](y)'],
  ['', ''],
  [' \n a\n', 'a'],
  ['a\n \nb', 'a\n\nb'],
  ['+ a\n+ b', 'a\nb'],
  ['9) a\n10) b', 'a\nb'],
  ['> > a\n> > b', 'a b'],
  ['x * y* z', 'x * y* z'],
  ['a_b_ _c_d', 'a_b_ _c_d'],
  ['_a_b_', 'a_b'],
  ['[a](https://b.c "d")', 'a'],
  ['<https://a.b/*c*>', 'https://a.b/*c*'],
  ['<http://a.b>', 'http://a.b'],
  ['evil[.](example) evil[dot](com) evil[.]example', 'evil[.](example) evil[dot](com) evil[.]example'],
  ['[dot](https://a.b) [.x](https://a.b)', 'dot .x'],
  ['\\{a\\}', '{a}'],
  ['x ` a ` y', 'x a y'],
  ['x `   ` y', 'x     y'],
  ['``a` b', '``a` b'],
  ['`a`` b', '`a`` b']
])('reads %j as %j', (markdown, text) => {
  expect(plain(markdown)).toBe(text)
})

const plain = (markdown: string): string => api.plainText(markdown)

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : []

it('agrees with a Markdown parser on all prose of this package', () => {
  const prose = [
    api.tag.overview,
    api.mission.summary,
    api.mission.statement,
    ...strings(api.scope.inCharter.map(({ summary }) => summary)),
    ...api.roles.flatMap(({ responsibilities, election }) => [responsibilities, election ?? '']),
    ...[...api.initiatives, ...api.deliverables, ...api.contributions, ...api.resources].map(
      ({ description }) => description
    ),
    ...api.channels.map(({ purpose }) => purpose ?? ''),
    ...api.procedures.flatMap(({ steps }) => steps.map(({ text }) => text))
  ]
  const folded = (text: string): string => text.replace(/\s+/g, '')
  for (const text of prose) expect(folded(plain(text))).toBe(folded(toString(parseMarkdown(text))))
})

it.each(['*', '_', '[', '`', '<', '\\', '](', '> ', '- ', '**a', '[a]('])('stays quick on 20,000 times %j', (piece) => {
  expect(plain(piece.repeat(20_000)).length).toBeGreaterThanOrEqual(0)
})

it.each([
  ['*a ', 'b', ' c*'],
  ['_a ', 'b', ' c_'],
  ['[', 'a', '](b)'],
  ['[*', 'a', '*](b)']
])('reads forty levels of %s%s%s, and ends on thousands', (open, inner, close) => {
  const nested = (levels: number): string => plain(open.repeat(levels) + inner + close.repeat(levels))
  expect(nested(40)).not.toMatch(/[*_[\]]/)
  expect(nested(15_000)).toContain(inner)
})
