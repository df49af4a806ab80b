import type { LocatedFinding, UpstreamDocument, WithFindings } from '../document.ts'
import type { UpstreamSecurityLink } from './facts.ts'
import { lineText, linesText, placeOfLines, urlsOf, type Line } from './lines.ts'
import type { Row } from './tables.ts'
import { isTemplate } from './values.ts'
import { hasWords } from '../unread.ts'

const header = /^(?:doc|docs|document|documents|item|items|name|title|type|link|links)$/i

/** Reads the table or list of security links. */
export function securityLinksIn(
  document: UpstreamDocument,
  rows: readonly Row[]
): WithFindings<{ readonly links: readonly UpstreamSecurityLink[] }> {
  const findings: LocatedFinding[] = []
  const links = rows.flatMap(({ cells, at: place, isItem }): UpstreamSecurityLink[] => {
    const all = cells.flat()
    const text = linesText(all)
    if (!hasWords(text) || (cells.length > 1 && header.test(linesText(cells[0] ?? [])) && urlsOf(all).length === 0))
      return []
    const at = placeOfLines(document, all) ?? place
    const value = isItem === true ? all : cells.slice(1).flat()
    const [url, ...others] = urlsOf(value)
    const label = isItem === true ? labelOfItem(all) : linesText(cells[0] ?? []).replace(/\s+/g, ' ')
    if (isTemplate(all)) findings.push(template(at, text))
    else if (url !== undefined) return [{ label, url, others, at }]
    // A relative address, or a mailbox, is none of ours.
    else if (!value.flat().some((piece) => piece.url !== undefined)) findings.push(unlinked(at, label || text))
    return []
  })
  return { links, findings }
}

/** What an item of a list calls its link: the words before its colon or dash, else all but its address. */
function labelOfItem([line = []]: readonly Line[]): string {
  const text = lineText(line.filter(({ text: own, url }) => url === undefined || own !== url))
  const end = text.search(/:(?:\s|$)| [–—-] /)
  const label = (end > 0 ? text.slice(0, end) : text.replace(/https?:\/\/\S+/g, '')).trim()
  return label === '' ? lineText(line) : label
}

const unlinked = (at: LocatedFinding['at'], label: string): LocatedFinding => ({
  rule: 'assessment/unread-link',
  at,
  message: `\`${short(label)}\` has no web address.`,
  expected: 'https://…',
  actual: short(label)
})

/** The finding for a value that is the template's. */
export const template = (at: LocatedFinding['at'], text: string): LocatedFinding => ({
  rule: 'assessment/template-text',
  at,
  message: `\`${short(text)}\` is the template's text.`,
  actual: short(text)
})

/** A text as a message repeats it. */
export const short = (text: string): string => {
  const plain = text.replaceAll('`', '').replace(/\s+/g, ' ').trim()
  return plain.length > 60 ? `${plain.slice(0, 60).trimEnd()}…` : plain
}
