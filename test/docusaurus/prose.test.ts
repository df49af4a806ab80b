import fc from 'fast-check'
import { expect, it } from 'vitest'
import { incidents } from '../../src/query/incidents.ts'
import { plainText } from '../../src/query/plain-text.ts'
import { proseHtml } from '../../src/sites/docusaurus/prose.ts'

it('keeps paragraphs, lists, quotations, emphasis, code and links', () => {
  expect(proseHtml('One *two* **three** `four`.\n\n- [five](https://example.org/a?b=1&c=2)\n\n> six')).toBe(
    [
      '<p>One <em>two</em> <strong>three</strong> <code>four</code>.</p>',
      '<ul>',
      '<li><a href="https://example.org/a?b=1&#x26;c=2">five</a></li>',
      '</ul>',
      '<blockquote>',
      '<p>six</p>',
      '</blockquote>'
    ].join('\n')
  )
})

it('drops markup and images, and leaves of other links the text', () => {
  expect(
    proseHtml('a <img src=x onerror=alert(1)> b\n\n<script>alert(1)</script>\n\n![c](https://example.org/c.png)')
  ).not.toMatch(/<(?!\/?p>)/)
  for (const url of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    '//example.org',
    'page',
    'vbscript:x',
    ' javascript:x'
  ]) {
    expect(proseHtml(`[text](<${url}>)`), url).toBe('<p>text</p>')
  }
})

it('makes no link of a defanged address', () => {
  for (const address of [
    'https://evil[.]example/x',
    'https://evil(.)example',
    'hxxps://evil.example',
    'mailto:a[@]b.example'
  ])
    for (const written of [address, `<${address}>`, `[it](${address})`]) {
      const html = proseHtml(`It called ${written} twice.`)
      expect(html, written).not.toContain('href')
    }
  expect(proseHtml('See https://evil[.]example/x.')).toBe('<p>See https://evil[.]example/x.</p>')
})

it('gives only the elements it allows, with no attribute but an address, whatever the text is', () => {
  const pieces = fc.constantFrom(
    '</script>',
    '<script>',
    '<img onerror=x>',
    '{{',
    '{',
    '<',
    '>',
    '"',
    "'",
    '&',
    '\u2028',
    '\u2029',
    '\u202e',
    '[',
    '](javascript:x)',
    '](https://x.y/"onclick=)',
    '`',
    '*',
    '_',
    '\n\n',
    '- ',
    '> ',
    'a',
    '\\',
    '<!--',
    '&lt;'
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const html = proseHtml(parts.join(''))
      expect(
        html.replace(
          /<\/?(?:p|ul|ol|li|blockquote|em|strong|code|br)>|<a href="(?:https?:\/\/|mailto:)[^"<>]*">|<\/a>/g,
          ''
        )
      ).not.toMatch(/</)
    }),
    { numRuns: 500 }
  )
})

it('keeps the words of every incident', () => {
  const words = (text: string): string =>
    text
      .replace(/&#x26;/g, '&')
      .replace(/&#x3C;/g, '<')
      .replace(/\s+/g, ' ')
      .trim()
  for (const { id, summary } of incidents)
    expect(words(proseHtml(summary).replace(/<[^>]*>/g, '')), id).toBe(words(plainText(summary)))
})
