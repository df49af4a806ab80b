import type { PhrasingContent, TableCell } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { ownAnchor } from './anchors.ts'
import { isBreak, isComment, isStrayTag } from './cell.ts'
import { endOf, startOf, type UpstreamDocument } from './document.ts'
import type { RelatedTerm } from './facts.ts'
import { linksIn } from './incident-path.ts'

/** Above this many words an entry is a sentence, not a name. */
const longestName = 6

/** The names in a Terms cell: commas and line breaks separate them, a link is one name, sentences are left out. */
export function relatedTerms(document: UpstreamDocument, cell: TableCell): RelatedTerm[] {
  return cellLines(cell).flatMap((line) => {
    const text = line
      .map((node) => toString(node))
      .join('')
      .trim()
    return isSentence(text) ? [] : relatedNames(document, line)
  })
}

/** A sentence, or a line that explains a name (`Access tokens carry …`). */
const isSentence = (text: string): boolean =>
  /[.:]\s+\p{Lu}/u.test(text) || text.split(',').some((part) => part.trim().split(/\s+/).length > longestName)

function cellLines(cell: TableCell): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of cell.children) {
    if (isBreak(node) || isStrayTag(node)) lines.push([])
    else if (!isComment(node)) lines.at(-1)?.push(node)
  }
  return lines
}

function relatedNames(document: UpstreamDocument, line: readonly PhrasingContent[]): RelatedTerm[] {
  const names: RelatedTerm[] = []
  for (const node of line) {
    const links = linksIn(node)
    if (links.length > 0) {
      for (const link of links) {
        const anchor = ownAnchor(link.url)
        names.push({ text: toString(link), ...(anchor && { anchor }), at: document.at(link) })
      }
      continue
    }
    const written = document.source.slice(startOf(node), endOf(node))
    for (const match of written.matchAll(/[^,;]+/g)) {
      const text = match[0].trim().replace(/^[-*•]\s+/, '')
      if (!/[\p{L}\p{N}]/u.test(text)) continue
      const from = startOf(node) + match.index + match[0].indexOf(text)
      names.push({ text, at: document.between(from, from + text.length) })
    }
  }
  return names
}
