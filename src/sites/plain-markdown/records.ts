import type { PhrasingContent, RootContent } from 'mdast'
import type { Incident } from '../../records/incidents.ts'
import type { Term } from '../../records/lexicon.ts'
import { list, paragraph, prose, strong, text } from '../hugo/markdown.ts'
import { titlesByAddress } from '../titles.ts'
import { identifiersOf, linkedTerm, linkedTitle, typesOf, type Others } from './columns.ts'
import { blocksOf, inline, lineOf, linked, sentenceCase } from './content.ts'

/** A heading would be one of the page, wherever it is. */
const withoutHeading = (node: RootContent): RootContent => {
  if (node.type === 'heading') return paragraph(...node.children)
  if (!('children' in node) || node.type === 'paragraph') return node
  return { ...node, children: (node.children as RootContent[]).map(withoutHeading) } as RootContent
}

/** Prose with something before its first paragraph, or alone before other blocks. */
function after(start: readonly PhrasingContent[], markdown: string): RootContent[] {
  const [first, ...rest] = prose(markdown).map(withoutHeading)
  if (first?.type === 'paragraph') return [paragraph(...start, text(' '), ...first.children), ...rest]
  return [paragraph(...start), ...(first ? [first, ...rest] : [])]
}

const bold = (content: PhrasingContent): PhrasingContent => ({ type: 'strong', children: [content] })

/** A term and its definition, as blocks. */
export const termBlocks = (term: Term, others: Others): string =>
  blocksOf(after([bold(linkedTerm(term, others)), text(':')], term.definition))

/** A term and its definition, within a line. */
export const termLine = (term: Term, others: Others): string =>
  lineOf([bold(linkedTerm(term, others)), text(': '), ...inline(term.definition)])

/** An incident as blocks without a heading: dates, kind, summary, impact and references. */
export function incidentBlocks(incident: Incident, others: Others): string {
  const { summary, impact, references, kind, year, ecosystems } = incident
  const titleAt = titlesByAddress(
    others.incidents.flatMap((one) => one.references),
    others.sources
  )
  const facts: Readonly<Record<string, readonly PhrasingContent[]>> = {
    Kind: [text(sentenceCase(kind))],
    'Type of compromise': typesOf(incident, others),
    Year: [text(String(year))],
    Began: dated(incident.began),
    Ended: dated(incident.ended),
    Detected: dated(incident.detected),
    Disclosed: dated(incident.disclosed),
    Ecosystems: dated(ecosystems.join(', ')),
    Identifiers: identifiersOf(incident)
  }
  const known = Object.entries(facts).filter(([, value]) => value.length > 0)
  return blocksOf([
    ...after([bold(linkedTitle(incident, others)), text(':')], summary),
    ...list(known.map(([name, value]) => [strong(`${name}:`), text(' '), ...value])),
    ...after([strong('Impact:')], impact),
    ...(references.length === 0 ? [] : [paragraph(strong('References:'))]),
    ...list(
      references.map(({ url, title = titleAt(url) ?? '', kind: what }) => [linked(title, url), text(` (${what})`)])
    )
  ])
}

const dated = (value: string | undefined): PhrasingContent[] => (value ? [text(value)] : [])
