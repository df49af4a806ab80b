import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../../runs.ts'
import { budgetOf } from '../../../src/markdown/budget.ts'
import { cleanProse } from '../../../src/upstream/write/prose.ts'
import { outcomeOf } from '../../../src/upstream/write/scaffold.ts'
import { parseMarkdown, proseFindings } from '../../../src/markdown/prose.ts'

const absolute = (url: string): string | undefined =>
  url.startsWith('../..') ? undefined : `https://example.org/${url}`
const clean = (markdown: string): string => cleanProse(markdown, absolute)

it.each([
  ['comments', 'One <!-- cspell:ignore two -->three.\n<!-- a\nb -->\nFour.', 'One three.\n\nFour.'],
  ['elements of HTML', '<div>\n<b>One</b> <br/> two</br>\n</div>', 'One\n two'],
  ['headings', '### One\nTwo.', '**One**\n\nTwo.'],
  [
    'headings in lists and quotations',
    '- one\n  ## Two\n  three\n\n> # Four\n> five',
    '- one\n\n  **Two**\n\n  three\n\n>\n> **Four**\n>\n> five'
  ],
  ['headings with a line below', 'One\n===\nTwo', '**One**\n\nTwo'],
  ['tables', '| A | B |\n| - | - |\n| one | [two](three.md) |', '- A; B\n- one; [two](https://example.org/three.md)'],
  ['code blocks', '```sh\nrm -rf x\n```', '`rm -rf x`'],
  ['rules, footnotes and struck text', 'One[^1] ~~two~~\n\n---\n\n[^1]: Three.', 'One two\n\nThree.'],
  ['images', '![A drawing](one.png)', '[A drawing](https://example.org/one.png)'],
  [
    'links to paths',
    '[one](two.md#three) and [four](../../five.md)',
    '[one](https://example.org/two.md#three) and four'
  ],
  ['links by reference', '[one][two]\n\n[two]: https://example.org/', '[one](https://example.org/)'],
  ['reversed links', '(one)[https://example.org/]', '[one](https://example.org/)'],
  [
    'addresses in code spans',
    '`<https://example.org/>` and `curl https://example.org/a`',
    '<https://example.org/> and curl https://example.org/a'
  ],
  ['e-mail addresses of people', 'Ask [Ada](mailto:ada@example.org) or ada@example.org.', 'Ask Ada or ….'],
  ['characters that nobody sees', 'One\u202etwo\u0007', 'Onetwo'],
  ['white space at the end of lines', 'One  \ntwo\t\n', 'One\ntwo'],
  ['words for nothing', ' N/A\n', ''],
  ['comments alone', '<!-- to be written -->', '']
])('writes %s as prose', (_, markdown, expected) => {
  expect(clean(markdown)).toBe(expected)
})

it('leaves alone what prose may have', () => {
  const prose =
    'One *two* **three** `four`\nfive [six](https://example.org/) <https://example.org/>.\n\n- a\n- b\n\n' +
    '> c\n\n1. d\n2. e'
  expect(clean(prose)).toBe(prose)
  expect(clean('Write to cncf-tag@lists.cncf.io.')).toBe('Write to cncf-tag@lists.cncf.io.')
})

const piece = fc.constantFrom(
  '<!--',
  '-->',
  '<br>',
  '</div>',
  '<div>',
  '<x y>',
  '# ',
  '## ',
  '\n',
  '\n\n',
  '- ',
  '> ',
  '1. ',
  '| a | b |\n|--|--|\n',
  '| c',
  '```',
  '`',
  '**',
  '_',
  '~~',
  '[x](',
  '[y]',
  ']',
  '(',
  ')',
  'https://example.org/c',
  'a@example.org',
  '![',
  '---',
  '===',
  'text',
  'word',
  '  ',
  '    ',
  '<',
  '>',
  '\\',
  '[^1]',
  '[^1]: ',
  '[y]: z',
  '&amp;',
  '\t',
  '\u0000',
  'mailto:'
)

it('gives prose that passes, whatever the Markdown is', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = clean(pieces.join(''))
      expect(proseFindings(parseMarkdown(text).children, text, 1)).toEqual([])
      expect(text).toBe(text.trim())
    }),
    { numRuns: runs(3000, 300) }
  )
})

it('keeps every word of a text without markup', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 20 }), (words) => {
      const separators = [' ', '\n', '\n\n', ' <!-- c --> ', '\n\n## ', '\n\n- ']
      const text = clean(words.map((word, index) => `x${word}${separators[index % separators.length] ?? ''}`).join(''))
      expect(text.match(/x[a-z]+/g)).toEqual(words.map((word) => `x${word}`))
    }),
    { numRuns: runs(500, 100) }
  )
})

it('makes no record of a text that takes more than the budget, and says why', () => {
  const body = (units: number) => () => ({
    collection: 'roles',
    id: 'a',
    fields: {},
    body: cleanProse('One *two*.', absolute, budgetOf(units))
  })
  expect(outcomeOf(body(100_000))).toMatchObject({ body: 'One *two*.' })
  expect(outcomeOf(body(1000))).toEqual({
    fault: 'the text is too complex to read; checking it would take too long'
  })
})
