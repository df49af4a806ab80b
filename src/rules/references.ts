import type { Rule } from './rule.ts'
import { paragraphs, textPieces } from './texts.ts'

/** Addresses that readers cannot follow: in a code span, or in a link with its brackets swapped. */
export const brokenLinks: Rule = {
  ids: ['reference/code-span', 'reference/reversed'],
  check: (document, report) => {
    for (const { text, kind, placeAt } of textPieces(document)) {
      const found = kind === 'code' ? /https?:\/\/[^\s`>]+/.exec(text) : null
      if (found)
        report({
          rule: 'reference/code-span',
          place: placeAt(found.index, found[0].length),
          message: `\`${found[0]}\` is in a code span.`
        })
    }
    for (const { text, placeAt } of paragraphs(document, ['paragraph'])) {
      for (const { 0: actual, 1: words = '', 2: url = '', index } of text.matchAll(
        /\(([^()\n]+)\)\[(https?:\/\/[^\]\s]+)\]/g
      )) {
        const place = placeAt(index, actual.length)
        const expected = `[${words}](${url})`
        report({
          rule: 'reference/reversed',
          place,
          message: 'The brackets of the link are swapped.',
          expected,
          actual,
          fix: { place, text: expected }
        })
      }
    }
  }
}
