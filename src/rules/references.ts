import { fieldName, valuesAt } from '../markdown/values.ts'
import type { Rule } from './rule.ts'
import { paragraphs, textPieces } from './texts.ts'

/** What the addresses of one document have in common, however they are written. */
const comparable = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?([^/?#]*)/i, (_, host: string) => host.toLowerCase())
    .replace(/#:~:.*/s, '')
    .replace(/[?#]$/, '')
    .replace(/(?<!\/)\/+$/, '')

/** References that are already in the list. */
export const duplicateReferences: Rule = {
  ids: ['reference/duplicate'],
  check: ({ data, yaml }, report) => {
    const seen = new Map<string, number>()
    for (const { value: url, path } of valuesAt(data, 'references.*.url')) {
      if (typeof url !== 'string') continue
      const before = seen.get(comparable(url))
      if (before === undefined) seen.set(comparable(url), Number(path[1]))
      else
        report({
          rule: 'reference/duplicate',
          place: yaml.placeOf(path),
          field: fieldName(path),
          message: `\`${url}\` is already reference ${before + 1}.`,
          actual: url
        })
    }
  }
}

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
