import type { Nodes, RootContent } from 'mdast'
import { endOf, startOf, type FilePlace, type UpstreamDocument } from '../document.ts'
import { htmlTokens, isTag } from '../html-tokens.ts'
import { linesOf, type Line } from './lines.ts'

/** A row of a table, in Markdown or HTML. */
export interface Row {
  /** The lines of each cell. */
  readonly cells: readonly (readonly Line[])[]
  /** Whether it is an item of a list: its one cell has all. */
  readonly isItem?: true
  readonly at: FilePlace
}

/** Something in a section: rows of a table, items of a list, or lines of prose. */
export type Block =
  | { readonly type: 'rows'; readonly rows: readonly Row[] }
  | { readonly type: 'items'; readonly rows: readonly Row[] }
  | { readonly type: 'lines'; readonly lines: readonly Line[]; readonly isBold: boolean }

/** The blocks of a section. A table in HTML may have blank lines in it, which Markdown takes for the ends of blocks. */
export function blocksOf(document: UpstreamDocument, nodes: readonly RootContent[]): Block[] {
  const blocks: Block[] = []
  let table: Nodes[] | undefined
  for (const node of nodes) {
    const source = htmlOf(document, node)
    if (table ?? /<table\b/i.test(source)) {
      table ??= []
      for (const token of tokensOf(node)) table.push(token)
      if (!/<\/table\b/i.test(source)) continue
      blocks.push({ type: 'rows', rows: htmlRows(document, table) })
      table = undefined
    } else if (node.type === 'table')
      blocks.push({
        type: 'rows',
        rows: node.children.map((row) => ({
          cells: row.children.map((cell) => linesOf(cell.children)),
          at: document.at(row)
        }))
      })
    else if (node.type === 'list')
      blocks.push({
        type: 'items',
        rows: node.children.map((item) => ({ cells: [linesOf([item])], at: document.at(item), isItem: true }))
      })
    else if (node.type === 'paragraph' || node.type === 'html' || node.type === 'blockquote') {
      const isBold = node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong'
      blocks.push({ type: 'lines', lines: linesOf([node]), isBold })
    }
  }
  if (table) blocks.push({ type: 'rows', rows: htmlRows(document, table) })
  return blocks
}

/** The source of a node that may have tags of a table. */
const htmlOf = ({ source }: UpstreamDocument, node: RootContent): string =>
  node.type === 'html' || node.type === 'paragraph' ? source.slice(startOf(node), endOf(node)) : ''

/** A node as tags and what is between them. */
function tokensOf(node: RootContent): Nodes[] {
  if (node.type === 'paragraph') return node.children
  if (node.type !== 'html') return [node]
  let at = startOf(node)
  return htmlTokens(node.value).map((value): Nodes => {
    const start = { line: 1, column: 1, offset: at }
    at += value.length
    const position = { start, end: { line: 1, column: 1, offset: at } }
    return isTag(value) ? { type: 'html', value, position } : { type: 'text', value, position }
  })
}

/** The rows between the tags of a table. */
function htmlRows(document: UpstreamDocument, nodes: readonly Nodes[]): Row[] {
  const rows: { cells: Nodes[][]; from: number; to: number }[] = []
  for (const node of nodes) {
    const tag = node.type === 'html' ? /^<(\/?)(tr|td|th)\b/i.exec(node.value) : undefined
    if (tag?.[1] === '') {
      if (tag[2]?.toLowerCase() === 'tr') rows.push({ cells: [], from: startOf(node), to: endOf(node) })
      else rows.at(-1)?.cells.push([])
    } else if (!tag) rows.at(-1)?.cells.at(-1)?.push(node)
    const row = rows.at(-1)
    if (row && (tag || row.cells.length > 0)) row.to = endOf(node)
  }
  return rows.map(({ cells, from, to }) => ({ cells: cells.map(linesOf), at: document.between(from, to) }))
}
