import fc from 'fast-check'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { asDataFile } from '../../src/sites/hugo/data-files.ts'
import { code, link, list, markdownOf, paragraph, prose, text } from '../../src/sites/hugo/markdown.ts'
import { descriptionOf, page } from '../../src/sites/hugo/page.ts'
import { hostileText, turnsText } from './hostile.ts'

const parser = unified().use(remarkParse)
// What Hugo would take for a shortcode, wherever it is.
const shortcode = /\{\{[<%]/

/** What a reader of CommonMark sees of a text: its links and whether it has HTML or images. */
function seenIn(markdown: string): { readonly types: ReadonlySet<string>; readonly urls: readonly string[] } {
  const types = new Set<string>()
  const urls: string[] = []
  visit(parser.parse(markdown), (node) => {
    types.add(node.type)
    if ('url' in node) urls.push(node.url)
  })
  return { types, urls }
}

test('front matter gives back every text, on lines that no text can end', () => {
  fc.assert(
    fc.property(hostileText, (value) => {
      const fields = {
        title: value,
        weight: 1,
        description: value,
        toc_hide: true,
        type: 'docs',
        tag_security: { id: 'a', types: [value] }
      } as const
      const [before, yaml, after] = page(fields, []).split(/^---$/m)
      expect([before, after]).toEqual(['', '\n\n'])
      expect(parse(yaml ?? '')).toEqual(fields)
      expect(yaml).not.toMatch(/(?![\u200c\u200d])[<\u2028\u2029\u007f-\u009f\p{Cf}]/u)
    })
  )
})

test('a description is the first sentence, without tag, link or shortcode where it is read as Markdown', () => {
  expect(descriptionOf('XZ Utils 5.6.0 had a backdoor (CVE-2024-3094).\nIt was found.')).toBe(
    'XZ Utils 5.6.0 had a backdoor (CVE-2024-3094).'
  )
  fc.assert(
    fc.property(hostileText, (value) => {
      const { types } = seenIn(descriptionOf(value))
      expect(descriptionOf(value)).not.toMatch(shortcode)
      for (const type of ['html', 'link', 'image']) expect(types).not.toContain(type)
    })
  )
})

test('data has no `<` and no hidden character, and is the same when read', () => {
  expect(asDataFile('</script>\u00ad\u200b\u202e\u2060\ufeff\u2028')).toBe(
    String.raw`"\u003c/script>\u00ad\u200b\u202e\u2060\ufeff\u2028"` + '\n'
  )
  fc.assert(
    fc.property(fc.jsonValue(), hostileText, (value, string) => {
      const written = asDataFile({ value, string })
      expect(written).not.toMatch(/(?![\u200c\u200d])[<\u2028\u2029\u007f-\u009f\p{Cf}]/u)
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ value, string })))
    })
  )
})

test('plain text is read back as it is, with white space as one space', () => {
  fc.assert(
    fc.property(hostileText, (value) => {
      const markdown = markdownOf([paragraph(text('a '), text(value), text(' b')), ...list([[text(`c${value}d`)]])])
      expect(markdown).not.toMatch(shortcode)
      const paragraphs = parser.parse(markdown).children.map((node) => toString(node))
      const plain = value.replace(/\0/g, '\ufffd').replace(/\s+/g, ' ')
      expect(paragraphs.map((one) => one.replace(/\s+/g, ' '))).toEqual(
        [`a ${plain} b`, `c${plain}d`].map((one) => one.replace(/\s+/g, ' '))
      )
    })
  )
})

test('prose keeps its markup, and loses HTML, images, shortcodes and links that lead to no web page', () => {
  const kept = 'A *b* **c** `d < e` [f](https://example.org/a_(b)?c=d&copy=e).\n\n- one\n- two\n\n> said\n'
  expect(markdownOf(prose(kept))).toBe(
    'A *b* **c** `d < e` [f](https://example.org/a_\\(b\\)?c=d&amp;copy=e).\n\n- one\n- two\n\n> said\n'
  )
  expect(seenIn(markdownOf(prose(kept))).urls).toEqual(['https://example.org/a_(b)?c=d&copy=e'])
  expect(markdownOf(prose('`{{< x >}}` [a](javascript:alert(1)) ![b](https://example.org/c.png)'))).toBe(
    '&#x7B;&#x7B;&#x3C; x >&#x7D;&#x7D; a b\n'
  )
  fc.assert(
    fc.property(hostileText, (value) => {
      const markdown = markdownOf(prose(value))
      const { types, urls } = seenIn(markdown)
      expect(markdown).not.toMatch(shortcode)
      for (const type of ['html', 'image']) expect(types).not.toContain(type)
      for (const url of urls) expect(url).toMatch(/^https?:\/\//)
    })
  )
})

test('prose and descriptions turn no text with a character that they write by its number', () => {
  expect(markdownOf(prose('a &#x202e;b&#8295; [c &#x202b;](https://example.org/)'))).toBe(
    'a b [c ](https://example.org/)\n'
  )
  expect(descriptionOf('R&D of a&#x202e;b.')).toBe('R&D of a&amp;#x202e;b.')
  fc.assert(
    fc.property(
      hostileText,
      (value) => !turnsText(markdownOf(prose(value)).replace(/[\u202a-\u202e\u2066-\u2069]/g, ''))
    )
  )
})

test('a link without a label shows its address in short, so that it fits a narrow screen', () => {
  const labelOf = (url: string): string => toString(parser.parse(markdownOf([paragraph(link('', url))])))
  expect(labelOf('https://www.example.org/a/long_path/file_name/?q=1')).toBe('example.org: file_name')
  expect(labelOf('https://example.org/')).toBe('example.org')
  expect(labelOf(`https://example.org/${'a'.repeat(99)}`)).toBe(`example.org: ${'a'.repeat(47)}…`)
})

test('a link leads where it should, and code is code unless Hugo would see a shortcode in it', () => {
  expect(
    markdownOf([
      paragraph(
        link('a ] b', 'https://example.org/<{{%"\' )'),
        text(' '),
        code('pkg:npm/`a'),
        text(' '),
        code('{{% x %}}')
      )
    ])
  ).toBe("[a \\] b](https://example.org/%3C%7B%7B%%22'%20\\)) ``pkg:npm/`a`` &#x7B;&#x7B;% x %&#x7D;&#x7D;\n")
})

test('a bare name is written so that Hugo links it no more than Markdown does', () => {
  expect(markdownOf(prose('See www.example.org and [www.example.org](https://www.example.org).'))).toBe(
    'See www\\.example.org and [www.example.org](https://www.example.org).\n'
  )
})

test('a defanged address becomes no link, in prose and in lists of references', () => {
  for (const address of ['https://evil[.]example/x', 'hxxps://www.evil.example/x', 'user@mail.evil[.]example']) {
    for (const written of [address, `<${address}>`, `[${address}](${address})`, `[it](${address})`]) {
      const markdown = markdownOf(prose(`It called ${written} twice.`))
      expect(seenIn(markdown).urls, written).toEqual([])
      // Hugo links addresses that are only text, unless a part of them is a character reference.
      expect(markdown, written).not.toMatch(/https?:|www\.|\w@/)
    }
    expect(seenIn(markdownOf([paragraph(link('A report', address))])).urls).toEqual([])
  }
})
