import type { Nodes, PhrasingContent, TableCell, TableRow } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { endOf, sourceOf, startOf, type FilePlace, type UpstreamDocument } from './document.ts'

/** Whether HTML is a line break. */
export const isBreak = (node: Nodes): boolean =>
  node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value))

/** Whether HTML is the closing tag that a line break does not have. */
export const isStrayTag = (node: Nodes): boolean => node.type === 'html' && /^<\/br\s*>$/i.test(node.value)

/** Whether HTML is a comment. */
export const isComment = (node: Nodes): boolean => node.type === 'html' && node.value.startsWith('<!--')

/** The content of a cell as Markdown: comments left out, `<br>` as line ends, blank lines folded. */
export function markdownOf(document: UpstreamDocument, nodes: readonly PhrasingContent[]): string {
  const written = nodes.map((node) =>
    isBreak(node) || isStrayTag(node) ? '\n' : isComment(node) ? '' : sourceOf(document, node)
  )
  return written
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The place of a cell's content, else of the cell, else of its row. */
export function cellPlace(document: UpstreamDocument, row: TableRow, cell: TableCell | undefined): FilePlace {
  const first = cell?.children[0]
  const last = cell?.children.at(-1)
  return first && last ? document.between(startOf(first), endOf(last)) : document.at(cell ?? row)
}

/** Whether a text means that there is nothing. */
export const isAbsent = (text: string): boolean => /^(null|none|n\/a|-+|–|—)?$/i.test(text.trim())

/** The plain text of a row's first cell. */
export const labelOf = (row: TableRow): string => {
  const cell: TableCell | undefined = row.children[0]
  return cell ? toString(cell).trim() : ''
}

/** The column of each wanted name in a header row; names are compared in lower case by a test. */
export function columnsOf<Name extends string>(
  header: TableRow | undefined,
  names: Readonly<Record<Name, RegExp>>
): Partial<Record<Name, number>> {
  const columns: Partial<Record<Name, number>> = {}
  header?.children.forEach((cell, index) => {
    const text = toString(cell).trim()
    for (const name of Object.keys(names) as Name[])
      if (columns[name] === undefined && names[name].test(text)) columns[name] = index
  })
  return columns
}
