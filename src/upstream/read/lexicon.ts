import type { Heading, RootContent, Table, TableRow } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { nearest, suggesting } from '../../suggestion.ts'
import { headingAnchors } from './anchors.ts'
import { outlineOf, type OutlinePart } from './outline.ts'
import { cellPlace, isAbsent, labelOf, markdownOf } from './cell.ts'
import {
  endOf,
  normalName,
  startOf,
  type UpstreamDocument,
  type FilePlace,
  type LocatedFinding,
  type WithFindings
} from './document.ts'
import type { TermCell, UpstreamTerm } from './facts.ts'
import { linksIn } from './incident-path.ts'
import { isTermTable, termRows } from './recognise.ts'
import { referencesIn, type ReferenceOrigin } from './references.ts'
import { relatedTerms } from './related-terms.ts'
import { unlinkedParts } from './unlinked.ts'
import { isRowInHtml, saysSomething, unreadNode } from './unread.ts'

type RowName = (typeof termRows)[number]

/** Reads the lexicon: a table of two columns under every heading that is a term. */
export function readLexicon(document: UpstreamDocument): WithFindings<{ readonly terms: readonly UpstreamTerm[] }> {
  const findings: LocatedFinding[] = []
  const anchors = headingAnchors(document)
  const parts = outlineOf(document)
  // A heading beside those of terms is a term too; at the top, there are other sections.
  const categories = new Set(parts.filter((part) => part.heading && part.depth > 2 && tableOf(part)).map(categoryKey))
  const terms = parts.flatMap((part): UpstreamTerm[] => {
    const { heading } = part
    const table = heading && tableOf(part)
    if (!table) {
      findings.push(...withoutTable(document, part, categories))
      return []
    }
    findings.push(...besideTable(document, part, table))
    const anchor = anchors[document.headings.indexOf(heading)] ?? ''
    const read = readTerm(document, part, heading, table, anchor)
    findings.push(...read.findings)
    return [read.term]
  })
  const seen = new Set<string>()
  for (const { term, at } of terms) {
    if (seen.has(normalName(term)))
      findings.push({ rule: 'lexicon/duplicate-term', at, message: `\`${term}\` has an entry already.`, actual: term })
    seen.add(normalName(term))
  }
  return { terms, findings }
}

const hasEmptyHeader = (table: Table): boolean =>
  toString(table.children[0]).trim() === '' && table.children[0]?.children.length === 2

const tableOf = ({ nodes }: OutlinePart): Table | undefined =>
  nodes.find((node): node is Table => node.type === 'table' && (isTermTable(node) || hasEmptyHeader(node)))

/** What tells headings of one level below the same ones. */
const categoryKey = ({ depth, path }: OutlinePart): string => JSON.stringify([depth, path.slice(0, -1)])

/** Of what stands around a term's table, prose and comments are known. */
const besideTable = (document: UpstreamDocument, { nodes, title }: OutlinePart, table: Table): LocatedFinding[] =>
  nodes.flatMap((node): LocatedFinding[] => {
    if (node === table || !saysSomething(node)) return []
    if (isRows(document, node)) return [rowsOutside(document, node, title)]
    return node.type === 'list' || node.type === 'table' || isRowInHtml(document, node)
      ? [unreadNode(document, node, `\`${title}\` has a table already`)]
      : []
  })

function withoutTable(
  document: UpstreamDocument,
  part: OutlinePart,
  categories: ReadonlySet<string>
): LocatedFinding[] {
  const rows = part.nodes.find((node) => isRows(document, node))
  if (rows) return [rowsOutside(document, rows, part.title)]
  if (!part.heading || !categories.has(categoryKey(part))) return []
  return [unreadNode(document, part.heading, 'a term has a table', `| | |, then | ${termRows.join(' |, | ')} |`)]
}

/** Whether a paragraph is made of rows of a term. */
const isRows = (document: UpstreamDocument, node: RootContent): boolean =>
  node.type === 'paragraph' &&
  /^\|\s*(Definition|Terms|Organizational Use|References)\b/m.test(document.source.slice(startOf(node), endOf(node)))

const rowsOutside = (document: UpstreamDocument, rows: RootContent, title: string): LocatedFinding => ({
  rule: 'lexicon/broken-table',
  at: document.at(rows),
  message: `The rows of \`${title}\` are not in a table.`,
  expected: '`| | |` and `| --- | --- |` above them'
})

function readTerm(
  document: UpstreamDocument,
  part: OutlinePart,
  heading: Heading,
  table: Table,
  anchor: string
): WithFindings<{ readonly term: UpstreamTerm }> {
  const findings: LocatedFinding[] = []
  const rows = new Map<RowName, TableRow>()
  for (const row of table.children) {
    const label = labelOf(row)
    const [, cell, ...more] = row.children
    const isEnd = cell === undefined || linksIn(cell).some(({ url }) => url.startsWith('#'))
    for (const one of label === '' && !isEnd ? [cell, ...more] : more)
      if (saysSomething(one)) findings.push(unreadNode(document, one, 'a row of a term has a name and one cell'))
    if (label === '') continue
    const exact = termRows.find((name) => name === label)
    const near = exact ?? termRows.find((name) => name.toLowerCase() === nearest(label, termRows)?.toLowerCase())
    if (!near) findings.push(unreadNode(document, row, `the rows of a term are ${termRows.join(', ')}`))
    else if (!exact) findings.push(unknownRow(document, row, label, near))
    if (near && rows.has(near)) findings.push(unreadNode(document, row, `there is a row \`${near}\` already`))
    else if (near) rows.set(near, row)
  }
  const at = document.at(heading)
  for (const name of termRows) {
    if (!rows.has(name))
      findings.push({
        rule: 'lexicon/missing-row',
        at,
        message: `\`${part.title}\` has no row \`${name}\`.`,
        expected: `| ${name} | … |`
      })
  }
  const definition = cellOf(document, rows.get('Definition'))
  const usage = cellOf(document, rows.get('Organizational Use'))
  const terms = cellOf(document, rows.get('Terms'))
  const references = [...rows].flatMap(([name, row]) =>
    row.children[1] ? referencesIn(document, row.children[1], origins[name], part.title) : []
  )
  const listed = rows.get('References')?.children[1]
  if (listed && references.some((one) => one.origin === 'references')) findings.push(...unlinkedParts(document, listed))
  const cellAt = (name: RowName): FilePlace => {
    const row = rows.get(name)
    return row ? cellPlace(document, row, row.children[1]) : at
  }
  if (rows.has('Definition') && !definition)
    findings.push({
      rule: 'lexicon/no-definition',
      at: cellAt('Definition'),
      message: `\`${part.title}\` has no definition.`
    })
  if (rows.has('References') && !references.some((one) => one.origin === 'references')) {
    findings.push({
      rule: 'lexicon/no-reference',
      at: cellAt('References'),
      message: `\`${part.title}\` has no reference.`
    })
  }
  const category = part.path.at(-2)
  const termsCell = rows.get('Terms')?.children[1]
  const term: UpstreamTerm = {
    term: part.title,
    anchor,
    ...(category && { category }),
    ...(definition && { definition }),
    ...(usage && { usage }),
    ...(terms && { terms }),
    related: terms && termsCell ? relatedTerms(document, termsCell) : [],
    references,
    at
  }
  return { term, findings }
}

const origins: Readonly<Record<RowName, ReferenceOrigin>> = {
  Definition: 'definition',
  Terms: 'terms',
  'Organizational Use': 'usage',
  References: 'references'
}

const unknownRow = (document: UpstreamDocument, row: TableRow, label: string, near: string): LocatedFinding => ({
  rule: 'lexicon/unknown-row',
  at: cellPlace(document, row, row.children[0]),
  message: suggesting(`Unknown row \`${label}\``, near),
  expected: near,
  actual: label
})

function cellOf(document: UpstreamDocument, row: TableRow | undefined): TermCell | undefined {
  const cell = row?.children[1]
  if (!row || !cell) return undefined
  const text = markdownOf(document, cell.children)
  return isAbsent(text) ? undefined : { text, at: cellPlace(document, row, cell) }
}
