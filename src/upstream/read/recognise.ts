import type { Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { AssessmentKind } from '../../records/assessments.ts'
import { headingText } from '../../markdown/headings.ts'
import { nearest } from '../../suggestion.ts'
import { assessmentKindOf } from './assessments/kind.ts'
import { columnsOf, labelOf } from './cell.ts'
import { normalName, type UpstreamDocument } from './document.ts'
import { isIncidentPath, linksIn } from './incident-path.ts'
import { leadColumns } from './lead-row.ts'
import { knownTitles } from './vocabulary.ts'

/** The kinds of documents that have a reader of their own. */
export type DocumentKind =
  AssessmentKind | 'catalog' | 'incident' | 'definitions' | 'lexicon' | 'page' | 'emeritus' | 'other'

/** Columns of the index table. */
export const catalogColumns = {
  title: /^(name|title|incident)$/i,
  year: /^year$/i,
  type: /^types?\b/i,
  link: /^(links?|references?)$/i
}

/** Columns of the emeritus tables, in their two forms. */
export const emeritusColumns = {
  ...leadColumns,
  tag: /^tag$/i,
  chair: /^emeritus/i
}

/** The rows that the table of a term has. */
export const termRows = ['Definition', 'Terms', 'Organizational Use', 'References'] as const

const hasCatalogHeader = (table: Table): boolean => {
  const columns = columnsOf(table.children[0], catalogColumns)
  return Object.keys(columns).length >= 3 || (columns.title !== undefined && columns.year !== undefined)
}

const linksIncidents = (table: Table): boolean =>
  table.children.some((row) => row.children[0] && linksIn(row.children[0]).some(({ url }) => isIncidentPath(url)))

/** Whether a table is the index of the catalog. */
export const isCatalogTable = (table: Table): boolean => hasCatalogHeader(table) || linksIncidents(table)

/** Whether a table describes a term: two of its rows are called like a term's. */
export const isTermTable = (table: Table): boolean => {
  const labels = new Set(table.children.map((row) => normalName(labelOf(row))))
  return termRows.filter((name) => labels.has(name.toLowerCase())).length >= 2
}

/** Whether a table lists former leaders. */
export const isEmeritusTable = (table: Table): boolean => {
  const columns = columnsOf(table.children[0], emeritusColumns)
  const handled = columns.name !== undefined && columns.handle !== undefined && columns.term !== undefined
  return (
    (columns.tag !== undefined && columns.chair !== undefined) ||
    (handled && /handle/i.test(toString(table.children[0])))
  )
}

/** Paragraphs that are index rows without a header: they start with a bar and link an incident file. */
export const isHeaderlessRow = (
  document: UpstreamDocument,
  node: UpstreamDocument['tree']['children'][number]
): boolean =>
  node.type === 'paragraph' &&
  document.source[node.position?.start.offset ?? 0] === '|' &&
  linksIn(node).some(({ url }) => isIncidentPath(url))

const pageSections = /^(leadership|leads|meetings|meeting information|communications?|communication channels|contact)$/
const pageTitle = /\btag[- ]security\b|security.*technical advisory group|^security and compliance$/i

/** What a Markdown document is, judged by what is in it. */
export function kindOf(document: UpstreamDocument): DocumentKind {
  if (document.tables.some(isCatalogTable) || document.tree.children.some((node) => isHeaderlessRow(document, node)))
    return 'catalog'
  if (document.tables.some(isTermTable)) return 'lexicon'
  const assessment = assessmentKindOf(document)
  if (assessment) return assessment
  const second = document.headings.filter((heading) => heading.depth === 2).map((one) => normalName(headingText(one)))
  const heading = document.headings.find((one) => one.depth === 1)
  const title = heading ? headingText(heading) : (document.title ?? '')
  // A page may have tables of leads with handles too.
  if (pageTitle.test(title) && second.filter((name) => pageSections.test(name)).length >= 2) return 'page'
  if (document.tables.some(isEmeritusTable)) return 'emeritus'
  const definitions = second.filter((name) => knownTitles.has(name.replace(/^(technique|type): ?/, ''))).length
  if (definitions >= 2 || (definitions === 1 && /types? of .*compromise|compromise definition/i.test(title)))
    return 'definitions'
  if (second.some((name) => isTypeHeading(name)) || (second.includes('impact') && second.includes('references')))
    return 'incident'
  return 'other'
}

const isTypeHeading = (name: string): boolean =>
  name.startsWith('type') && nearest(name, ['type of compromise']) !== undefined
