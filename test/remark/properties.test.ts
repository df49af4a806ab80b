import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { expect, it } from 'vitest'
import { lexicon } from '../../src/query/lexicon.ts'
import { linkTerms } from '../../src/sites/remark/link-terms.ts'
import type { SyntaxNode } from '../../src/sites/remark/syntax-tree.ts'
import { titleOf } from '../../src/sites/remark/title.ts'
import { linked, nodesOf, processorOf, wordsOf } from './documents.ts'

const base = '/lexicon/'
const name = fc.constantFrom(...lexicon.flatMap(({ term, aliases, covers }) => [term, ...aliases, ...covers]))
const words = fc
  .array(
    fc.oneof(
      name,
      fc.constantFrom(
        'a',
        's',
        '-',
        '.',
        '*x*',
        '\\*',
        '&amp;',
        '\n',
        '> ',
        'https://a.b/',
        '{{<',
        '>}}',
        '{',
        '}',
        '/',
        '='
      )
    ),
    { maxLength: 6 }
  )
  .map((parts) => parts.join(' '))
const block = fc.oneof(
  words,
  words.map((text) => `# ${text.replaceAll('\n', ' ')}`),
  words.map((text) => `- ${text}`),
  words.map((text) => `\`${text.replaceAll('\n', ' ')}\` ${text}`),
  words.map((text) => `~~~\n${text}\n~~~`),
  words.map((text) => `[${text.replaceAll('\n', ' ')}](https://example.org) ${text}`),
  words.map((text) => `**${text}** <b>${text}</b>`),
  words.map((text) => `<h2>\n\n${text}\n\n</h2>`),
  words.map((text) => `<a href="/x">\n\n- ${text}\n\n${text}\n\n</a> ${text}`)
)
const page = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'))

const parse = (text: string): SyntaxNode => processorOf('gfm').parse(text) as SyntaxNode

it('changes no word, and nothing in headings, links and code', () => {
  const untouched = new Set(['heading', 'code', 'inlineCode', 'html', 'definition'])
  fc.assert(
    fc.property(page, (text) => {
      const before = parse(text)
      const after = structuredClone(before)
      linkTerms(after, text, {
        terms: lexicon,
        skipped: [],
        everydayWords: true,
        addressOf: ({ id }) => `${base}${id}`
      })
      expect(wordsOf(after)).toBe(wordsOf(before))
      const kept = (tree: SyntaxNode): SyntaxNode[] =>
        nodesOf(tree).filter(({ type, url }) => untouched.has(type) || (type === 'link' && !url?.startsWith(base)))
      expect(kept(after)).toEqual(kept(before))
      const urls = nodesOf(after).flatMap(({ type, url }) => (type === 'link' && url?.startsWith(base) ? [url] : []))
      expect(new Set(urls).size).toBe(urls.length)
    })
  )
})

it('changes nothing more in what it has linked', () => {
  fc.assert(
    fc.property(page, (text) => {
      const once = linked(text, { base, everydayWords: true })
      expect(linked(once, { base, everydayWords: true })).toBe(once)
    })
  )
})

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '"',
        "'",
        '`',
        '\\',
        '<',
        '</script>',
        '{',
        '{{',
        '}',
        '&quot;',
        ')',
        ']',
        '\u2028',
        '\u2029',
        '\u200F',
        '\u202E',
        '\n\n',
        '- **',
        '*'
      )
    ),
    { maxLength: 12 }
  )
  .map((parts) => parts.join(''))

/** A page with one link, whose title is that definition. */
function pageWith(definition: string): Parameters<typeof toHast>[0] {
  const tree = parse('Some keys.')
  const keys = lexicon.find(({ id }) => id === 'keys')
  linkTerms(tree, 'Some keys.', {
    terms: keys ? [{ ...keys, definition }] : [],
    skipped: [],
    everydayWords: true,
    addressOf: ({ id }) => `${base}${id}`
  })
  return tree as Parameters<typeof toHast>[0]
}

it('renders a title in HTML that stays one attribute, whatever the definition holds', () => {
  fc.assert(
    fc.property(hostile, (definition) => {
      expect(toHtml(toHast(pageWith(definition)))).toMatch(
        /^<p>Some <a href="\/lexicon\/keys" title="[^"\n\u2028\u2029\u202A-\u202E\u2066-\u2069]*">keys<\/a>\.<\/p>$/
      )
    })
  )
})

it.each(['gfm', 'mdx'] as const)(
  'writes a title in %s that is read back as it was, whatever the definition holds',
  (syntax) => {
    fc.assert(
      fc.property(hostile, (definition) => {
        const written = processorOf(syntax).stringify(pageWith(definition) as Root)
        const read = processorOf(syntax).parse(written) as SyntaxNode
        expect(nodesOf(read).map(({ type }) => type)).toEqual(['root', 'paragraph', 'text', 'link', 'text', 'text'])
        const title = nodesOf(read).find(({ type }) => type === 'link')?.title ?? ''
        expect(title).toBe(titleOf({ definition, covers: [] }, 'keys'))
        expect(title).not.toMatch(/[\n\r\u2028\u2029\u202A-\u202E\u2066-\u2069\u0000-\u0008]/)
      })
    )
  }
)
