import type { Link, Table, TableRow } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { cellPlace, columnsOf } from './cell.ts'
import { endOf, sourceOf, startOf, type UpstreamDocument, type FilePlace, type LocatedFinding } from './document.ts'
import type { IncidentRow } from './facts.ts'
import { isIncidentPath, linkedFile, linksIn } from './incident-path.ts'
import { folderOf } from './paths.ts'
import { catalogColumns, isCatalogTable, isHeaderlessRow } from './recognise.ts'
import { comparableUrl, referencesIn } from './references.ts'
import { readTypeCell } from './type-cell.ts'
import { unlinkedParts } from './unlinked.ts'
import { isRowInHtml, textsOutside, unreadColumns, unreadHtml, unreadNode } from './unread.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A row with what joining it to its file needs. */
export interface CatalogRow extends IncidentRow {
  /** Path of the incident file; absent where the name links none. */
  readonly path?: string
  /** The name as plain text. */
  readonly plainTitle: string
  /** Places of the cells. */
  readonly cells: {
    readonly title: FilePlace
    readonly year: FilePlace
    readonly types: FilePlace
    readonly references: FilePlace
  }
}

/** The index of a catalog. */
export interface CatalogIndex {
  readonly path: string
  /** Folder that the links of the rows start from. */
  readonly folder: string
  readonly rows: readonly CatalogRow[]
  readonly findings: readonly LocatedFinding[]
}

/** Reads the index table, or all of them where there are several. */
export function readCatalogIndex(
  document: UpstreamDocument,
  vocabulary: Vocabulary,
  paths: ReadonlySet<string>
): CatalogIndex {
  const findings: LocatedFinding[] = []
  const report = (finding: LocatedFinding): number => findings.push(finding)
  const context = { document, vocabulary, paths, report }
  const rows = document.tables.filter(isCatalogTable).flatMap((table) => readTable(table, context))
  findings.push(...outsideTables(document))
  for (const node of document.tree.children) {
    if (!isHeaderlessRow(document, node)) continue
    report({
      rule: 'catalog/broken-table',
      at: document.at(node),
      message: 'Rows outside a table.',
      expected: '`| Name | Year | Type of compromise | Link |` and `| --- | --- | --- | --- |` above them'
    })
  }
  const seen = new Set<string>()
  for (const row of rows) {
    if (row.path === undefined) continue
    if (seen.has(row.path))
      report({
        rule: 'catalog/duplicate-row',
        at: row.cells.title,
        message: `\`${row.link ?? row.path}\` already has a row.`
      })
    seen.add(row.path)
  }
  return { path: document.path, folder: folderOf(document.path), rows, findings }
}

interface Context {
  readonly document: UpstreamDocument
  readonly vocabulary: Vocabulary
  /** Paths of all files that were read. */
  readonly paths: ReadonlySet<string>
  readonly report: (finding: LocatedFinding) => void
}

function readTable(table: Table, context: Context): CatalogRow[] {
  const named = columnsOf(table.children[0], catalogColumns)
  const columns = { title: 0, year: 1, type: 2, link: 3, ...named }
  const isHeader = Object.keys(named).length > 0
  const rows = table.children.slice(isHeader ? 1 : 0)
  for (const finding of unreadColumns(context.document, table, Object.values(columns), isHeader))
    context.report(finding)
  return rows.flatMap((row) => {
    const cells = {
      title: row.children[columns.title],
      year: row.children[columns.year],
      types: row.children[columns.type],
      references: row.children[columns.link]
    }
    if (!row.children.some((cell) => cell.children.length > 0)) return []
    return [readRow(row, cells, context)]
  })
}

/** Tables and lists that are no index, where they may be incidents. */
function outsideTables(document: UpstreamDocument): LocatedFinding[] {
  return document.tree.children.flatMap((node): LocatedFinding[] => {
    if (node.type === 'table' && !isCatalogTable(node))
      return [unreadNode(document, node, 'the table is not an index of incidents')]
    if (node.type !== 'list') return unreadHtml(document, isRowInHtml(document, node) ? [node] : [])
    return node.children
      .filter((item) => linksIn(item).some(({ url }) => isIncidentPath(url)))
      .map((item) => unreadNode(document, item, 'an incident of the index is a row of its table'))
  })
}

type Cell = TableRow['children'][number] | undefined

function readRow(
  row: TableRow,
  cells: Record<'title' | 'year' | 'types' | 'references', Cell>,
  { document, vocabulary, paths, report }: Context
): CatalogRow {
  const links = (cells.title ? linksIn(cells.title) : []).map((link) => ({
    link,
    path: linkedFile(link.url, document.path, paths)
  }))
  const { link, path } = links.find((one) => one.path !== undefined) ?? {}
  if (link && cells.title) {
    for (const node of textsOutside(cells.title, (node) => node === link))
      report(unreadNode(document, node, 'the name of an incident is one link to its file'))
  }
  const typed = cells.types ? readTypeCell(document, cells.types, vocabulary) : { types: [], findings: [] }
  for (const finding of typed.findings) report(finding)
  const references = cells.references ? referencesIn(document, cells.references, 'index') : []
  if (cells.references) for (const one of unlinkedParts(document, cells.references, /[,;]|\band\b|&/)) report(one)
  const places = {
    title: link ? document.at(link) : cellPlace(document, row, cells.title),
    year: cellPlace(document, row, cells.year),
    types: cellPlace(document, row, cells.types),
    references: cellPlace(document, row, cells.references)
  }
  const yearText = cells.year ? toString(cells.year).trim() : ''
  if (typed.types.length === 0)
    report({ rule: 'catalog/missing-type', at: places.types, message: 'The row names no compromise type.' })
  if (!/^\d{4}$/.test(yearText))
    report({
      rule: 'catalog/year-differs',
      at: places.year,
      message: `\`${yearText}\` is not a year.`,
      expected: 'a year of four digits',
      actual: yearText
    })
  reportDuplicates(references, report)
  return {
    title: titleOf(document, link ?? cells.title),
    ...(link && { link: link.url }),
    ...(path && { path }),
    ...(/^\d{4}$/.test(yearText) && { year: Number(yearText) }),
    types: typed.types,
    references,
    at: document.at(row),
    plainTitle: toString(link ?? cells.title),
    cells: places
  }
}

function titleOf(document: UpstreamDocument, node: Link | Cell): string {
  const first = node?.children[0]
  const last = node?.children.at(-1)
  return first && last
    ? document.source.slice(startOf(first), endOf(last))
    : node
      ? sourceOf(document, node).replaceAll('|', '').trim()
      : ''
}

function reportDuplicates(references: IncidentRow['references'], report: Context['report']): void {
  const seen = new Set<string>()
  for (const { url, at } of references) {
    const key = comparableUrl(url)
    if (seen.has(key))
      report({ rule: 'catalog/duplicate-reference', at, message: `The row links \`${url}\` twice.`, actual: url })
    seen.add(key)
  }
}
