import { visit } from 'unist-util-visit'
import { parseMarkdown } from '../markdown/prose.ts'
import { isInDefanged, webAddressesIn } from '../policies/defanged.ts'
import type { ContentDocument, Rule } from './rule.ts'
import { paragraphs, textPieces } from './texts.ts'

/** Addresses that readers cannot follow: in a code span, or in a link with its brackets swapped. */
export const brokenLinks: Rule = {
  ids: ['reference/code-span', 'reference/reversed'],
  check: (document, report) => {
    for (const { text, kind, placeAt } of textPieces(document)) {
      const [found] = kind === 'code' ? webAddressesIn(text) : []
      if (found)
        report({
          rule: 'reference/code-span',
          place: placeAt(found.index, found[0].length),
          message: `\`${found[0]}\` is in a code span.`
        })
    }
    const shown = withoutCode(document)
    for (const { text, offset, placeAt } of paragraphs(document, ['paragraph'])) {
      for (const { 0: found, index, 1: words = '' } of shown.slice(offset, offset + text.length).matchAll(reversed)) {
        const actual = text.slice(index, index + found.length)
        if (isInDefanged(text, index, index + actual.length)) continue
        const url = actual.slice(words.length + '()['.length, -']'.length)
        const place = placeAt(index, actual.length)
        const expected = `[${text.slice(index + 1, index + 1 + words.length)}](${url})`
        report({
          rule: 'reference/reversed',
          place,
          message: 'The brackets of the link are swapped.',
          expected,
          actual,
          ...(isLinkTo(url, expected) && { fix: { place, text: expected } })
        })
      }
    }
  }
}

const reversed = /\(([^()\n]+)\)\[https?:\/\/[^\]\s]+\]/g

/** The body with blanks for its code spans, in which nothing is a link. */
function withoutCode({ body, tree }: ContentDocument): string {
  let text = ''
  visit(tree, 'inlineCode', ({ position }) => {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
    text = text.concat(body.slice(text.length, from), ' '.repeat(to - from))
  })
  return text + body.slice(text.length)
}

/** Characters of a link that is tried out. */
const longestLink = 4000

/** Whether Markdown is one link to an address. */
function isLinkTo(url: string, markdown: string): boolean {
  if (markdown.length > longestLink) return false
  const [paragraph, ...more] = parseMarkdown(markdown).children
  if (paragraph?.type !== 'paragraph' || more.length > 0) return false
  const [link, ...others] = paragraph.children
  return link?.type === 'link' && link.url === url && others.length === 0
}
