import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Rule } from './rule.ts'
import { textsOf } from './texts.ts'

/** What addresses of one document have in common, however they are written. */
const essence = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?([^/?#]*)/i, (_, host: string) => host.toLowerCase())
    .replace(/#:~:.*$/, '')
    .replace(/[?#]$/, '')
    .replace(/\/+$/, '')

/** A reference that is in the list already. */
export const duplicateReferences: Rule = {
  ids: ['reference/duplicate'],
  check: (document, report) => {
    const references: unknown = document.data['references']
    if (!Array.isArray(references)) return
    const seen = new Map<string, number>()
    for (const [index, reference] of references.entries()) {
      const url: unknown = (reference as { url?: unknown } | null)?.url
      if (typeof url !== 'string') continue
      const before = seen.get(essence(url))
      if (before === undefined) seen.set(essence(url), index)
      else
        report({
          rule: 'reference/duplicate',
          place: document.placeOf(['references', index, 'url']),
          field: `references[${index}].url`,
          message: `\`${url}\` is reference ${before + 1} already.`,
          actual: url
        })
    }
  }
}

/** Addresses that readers cannot follow: in a code span, or in a link with its brackets swapped. */
export const brokenLinks: Rule = {
  ids: ['reference/code-span', 'reference/reversed'],
  check: (document, report) => {
    for (const { text, kind, placeOf } of textsOf(document)) {
      const found = kind === 'code' ? /https?:\/\/[^\s`>]+/.exec(text) : null
      if (found)
        report({
          rule: 'reference/code-span',
          place: placeOf(found.index, found[0].length),
          message: `\`${found[0]}\` stands in a code span.`
        })
    }
    visit(document.tree, (node: Nodes) => {
      if (node.type !== 'paragraph') return
      const from = node.position?.start.offset ?? 0
      const source = document.body.slice(from, node.position?.end.offset)
      for (const match of source.matchAll(/\(([^()\n]+)\)\[(https?:\/\/[^\]\s]+)\]/g)) {
        const place = document.placeInBody(from + match.index, from + match.index + match[0].length)
        const expected = `[${match[1] ?? ''}](${match[2] ?? ''})`
        report({
          rule: 'reference/reversed',
          place,
          message: 'The link has its brackets swapped.',
          expected,
          actual: match[0],
          fix: { place, text: expected }
        })
      }
    })
  }
}
