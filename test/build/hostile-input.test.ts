import { expect, test } from 'vitest'
import { lineOf } from '../../src/diagnostics/diagnostic.ts'
import { build, contentFile, overlaid, placed, textOf } from './content-tree.ts'

const path = 'channels/slack-main.md'
const good = textOf(path)
const check = (text: string) => build(overlaid([contentFile(path, text)])).diagnostics
const places = (text: string): string[] => placed(check(text)).map((line) => line.replace(`${path}:`, ''))

/** Without its guards the pipeline takes minutes or gigabytes for these. */
const soon = 5000

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghij'].map(
    (name, index) =>
      `${name}: &${name} [${Array(9)
        .fill(`*${'abcdefghi'[index] ?? ''}`)
        .join(', ')}]`
  )
]

test('an alias bomb is reported by its anchors and aliases and never expanded', { timeout: soon }, () => {
  const found = places(`---\n${bomb.join('\n')}\n---\n`)
  expect(found[0]).toBe('2:7 front-matter/alias')
  expect(new Set(found.map((line) => line.split(' ')[1]))).toEqual(new Set(['front-matter/alias']))
})

test.each([
  ['open lists in YAML', good.replace('"#main"', '['.repeat(10_000)), '2:107 file/depth'],
  ['closed lists in YAML', good.replace('"#main"', '['.repeat(10_000) + ']'.repeat(10_000)), '2:107 file/depth'],
  ['mappings in YAML', good.replace('"#main"', '{a: '.repeat(10_000) + '}'.repeat(10_000)), '2:407 file/depth'],
  ['lists of lists in YAML', good.replace('- { id', `${'- '.repeat(10_000)}{ id`), '9:101 file/depth'],
  ['brackets in a string', good.replace('#main', '['.repeat(10_000)), '2:108 file/depth'],
  ['open brackets in prose', good.replace('For', '['.repeat(10_000)), '11:101 file/depth'],
  [
    'links in links in prose',
    good.replace('For', `${'['.repeat(10_000)}a${'](https://example.org/)'.repeat(10_000)}`),
    '11:101 file/depth'
  ],
  ['quotations in prose', good.replace('For', `${'>'.repeat(10_000)}a`), '11:101 file/depth'],
  ['lists in prose', good.replace('For', `${'- '.repeat(10_000)}a`), '11:101 file/depth'],
  ['numbered lists in prose', good.replace('For', `${'1. '.repeat(10_000)}a`), '11:101 file/depth']
])(
  '%s, ten thousand deep, are one diagnostic at the place where it gets too deep',
  { timeout: soon },
  (_, text, expected) => {
    expect(places(text)).toEqual([expected])
  }
)

test.each([
  ['lists on lines of their own', good.replace('"#main"', '[\n'.repeat(10_000))],
  ['brackets hidden between others', good.replace('"#main"', '[[[[ "]]]]", '.repeat(2500))],
  ['emphasis', good.replace('For', `${'*'.repeat(2000)}a${'*'.repeat(2000)}`)],
  [
    'quotations line by line',
    `${good}\n${Array.from({ length: 90 }, (_, index) => `${'>'.repeat(index)} a`).join('\n')}\n`
  ]
])('%s, as deep as the guard lets through, are diagnostics or a record', (_, text) => {
  expect(check(text).map(({ rule }) => rule)).not.toContain('rule/crashed')
})

test('what people write is not too deep', () => {
  expect(
    places(
      good.replace('For', `- a\n${'  '.repeat(8)}- b\n\n${'>'.repeat(20)} ${'[a] '.repeat(500)}${'-'.repeat(500)}For`)
    )
  ).not.toContain(expect.stringContaining('depth'))
})

test('what is wrong in a value cannot start a second line of the log, or colour it', () => {
  const name = `chan\nnels/x.md`
  const { diagnostics } = build(
    overlaid([
      contentFile(path, good.replace('kind: slack', 'kind: "x\\n::error::y\\e[31m\\u2028"')),
      contentFile(name, '')
    ])
  )
  expect(diagnostics.length).toBeGreaterThan(1)
  expect(diagnostics.map(lineOf).join('')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u)
})
