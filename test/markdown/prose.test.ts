import { expect, test } from 'vitest'
import { parseMarkdown, proseFindings } from '../../src/markdown/prose.ts'
import { sectionsOf } from '../../src/markdown/sections.ts'

const findings = (text: string): string[] =>
  proseFindings(parseMarkdown(text).children, text, 1).map(({ rule, place }) => `${place.line}:${place.column} ${rule}`)

test('paragraphs, lists, quotations, emphasis, inline code and links are prose', () => {
  const text =
    'A *paragraph* with **words**,  \n`<code>` and [a link](https://example.org/), <https://example.org/>.\n\n' +
    '- a\n  1. b\n\n> c\n'
  expect(findings(text)).toEqual([])
})

test.each([
  ['# Heading', '1:1 body/unsupported'],
  ['Heading\n=======', '1:1 body/unsupported'],
  ['---', '1:1 body/unsupported'],
  ['a\n\n    code', '3:1 body/unsupported'],
  ['```\ncode\n```', '1:1 body/unsupported'],
  ['~~~~\ncode\n~~~~~', '1:1 body/unsupported'],
  ['a ![image](https://example.org/a.png)', '1:3 body/unsupported'],
  ['| a |\n| - |', '1:1 body/unsupported'],
  ['a ~~struck~~', '1:3 body/unsupported'],
  ['a[^1]\n\n[^1]: b', '1:2 body/unsupported'],
  ['[a]: https://example.org/', '1:1 body/unsupported'],
  ['> > # deep', '1:5 body/unsupported'],
  ['```\nnever closed', '1:1 body/unclosed-fence'],
  ['```', '1:1 body/unclosed-fence'],
  ['````\ncode\n```', '1:1 body/unclosed-fence'],
  ['- ```\n  code\n\nafter', '1:3 body/unclosed-fence'],
  ['a <br> b', '1:3 body/html'],
  ['<div>\n\nb', '1:1 body/html'],
  ['a <!-- b -->', '1:3 body/html'],
  ['a <?php b ?>', '1:3 body/html'],
  ['- *[a <i>](https://example.org/)*', '1:7 body/html'],
  ['[a](/b)', '1:1 link/scheme'],
  ['[a](//example.org/)', '1:1 link/scheme'],
  ['[a](#b)', '1:1 link/scheme'],
  ['[a](ftp://example.org/)', '1:1 link/scheme'],
  ['[a](VBScript:b)', '1:1 link/scheme'],
  ['[a](java\\script:b)', '1:1 link/scheme'],
  ['[a]( <data:text/html,b> )', '1:1 link/scheme'],
  ['[a]: javascript:b', '1:1 link/scheme']
])('%j is not', (text, expected) => {
  expect(findings(text)).toContain(expected)
  expect(findings(text).filter((line) => line.endsWith('body/html'))).toHaveLength(
    expected.endsWith('body/html') ? 1 : 0
  )
})

test('everything that is not prose is reported, and what is inside it only once', () => {
  expect(findings('# A <b>\n\n<i>\n\n[c](d) and [e](f)\n')).toEqual([
    '1:1 body/unsupported',
    '3:1 body/html',
    '5:1 link/scheme',
    '5:12 link/scheme'
  ])
})

test('a text is split at its second-level headings, whatever is in them', () => {
  const text = 'Lead.\n\nMore.  \n\n## One *and* `a`\n\nText.\n\n### Deeper\n\n> ## Quoted\n\nTwo\n---\n## Three\n'
  const sections = sectionsOf(parseMarkdown(text), text)
  expect(sections.map(({ title, text: inside }) => [title, inside])).toEqual([
    ['', 'Lead.\n\nMore.'],
    ['One and a', 'Text.\n\n### Deeper\n\n> ## Quoted'],
    ['Two', ''],
    ['Three', '']
  ])
})

test('a text without a heading is one section, and an empty text an empty one', () => {
  expect(sectionsOf(parseMarkdown('a\n'), 'a\n')).toMatchObject([{ title: '', text: 'a' }])
  expect(sectionsOf(parseMarkdown(''), '')).toMatchObject([{ title: '', text: '', nodes: [] }])
})
