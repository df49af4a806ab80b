import type { Nodes, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { withoutSecrets } from '../../policies/secrets.ts'
import { isBreak, isComment, isStrayTag } from './cell.ts'
import { htmlTokens, isTag } from './html-tokens.ts'
import type { FilePlace, LocatedFinding, UpstreamDocument } from './document.ts'

/** Above this length, a message repeats only the start of a text. */
const longest = 60

/** A finding for a text that no reader understood: what it is, why it says nothing, and what is expected. */
export function unread(at: FilePlace, text: string, reason: string, expected?: string): LocatedFinding {
  const words = withoutSecrets(text).replaceAll('`', '').replace(/\s+/g, ' ').trim()
  const shown = words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words
  const message = `${shown === '' ? 'This' : `\`${shown}\``} was not read: ${reason}.`
  return { rule: 'upstream/unread', at, message, ...(expected !== undefined && { expected }) }
}

/** A finding for a node that no reader understood. */
export const unreadNode = (
  document: UpstreamDocument,
  node: Nodes,
  reason: string,
  expected?: string
): LocatedFinding => unread(document.at(node), wordsOf(node), reason, expected)

const wordsOf = (node: Nodes): string =>
  node.type === 'html'
    ? htmlTokens(node.value)
        .filter((token, index, tokens) => !isTag(token) && !/^<summary\b/i.test(tokens[index - 1] ?? ''))
        .join(' ')
    : toString(node, { includeHtml: false })

/** Whether a node has the items of a list or the rows of a table in HTML. */
export const isRowInHtml = (document: UpstreamDocument, node: Nodes): boolean =>
  /<(?:tr|li)\b/i.test(document.source.slice(node.position?.start.offset, node.position?.end.offset))

/** Findings for blocks of HTML with words, where readers take Markdown alone. */
export const unreadHtml = (document: UpstreamDocument, nodes: readonly Nodes[]): LocatedFinding[] =>
  nodes
    .filter((node) => node.type === 'html' && saysSomething(node))
    .map((node) => unreadNode(document, node, 'it is HTML', 'Markdown'))

/** Whether a text has words. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Whether words are a sentence, such as one about what a role is for. */
export const isProse = (text: string): boolean => {
  const words = text.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  return words.length > 6 && words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 > words.length
}

/** Whether a node has something to say: words, or something that is no text, such as an image. */
export const saysSomething = (node: Nodes): boolean =>
  node.type === 'html'
    ? hasWords(wordsOf(node))
    : node.type === 'image' || node.type === 'link' || hasWords(toString(node, { includeHtml: false }))

/** The nodes that are text with words, outside of those that a reader took. */
export function textsOutside(root: Nodes, isTaken: (node: Nodes) => boolean): Nodes[] {
  const found: Nodes[] = []
  const walk = (node: Nodes): void => {
    if (isTaken(node) || isComment(node) || isBreak(node) || isStrayTag(node)) return
    if ('children' in node) for (const child of node.children) walk(child)
    else if (saysSomething(node)) found.push(node)
  }
  walk(root)
  return found
}

/** A finding for each column of a table that no reader takes, at its name, and for cells beyond the columns. */
export function unreadColumns(
  document: UpstreamDocument,
  table: Table,
  taken: readonly (number | undefined)[],
  hasHeader = true
): LocatedFinding[] {
  const [header] = table.children
  const rows = table.children.slice(hasHeader ? 1 : 0)
  const found = new Map<number, LocatedFinding>()
  for (const row of rows) {
    row.children.forEach((cell, index) => {
      if (taken.includes(index) || found.has(index) || !saysSomething(cell)) return
      const name = hasHeader ? header?.children[index] : undefined
      const isNamed = name !== undefined && hasWords(toString(name))
      found.set(index, unreadNode(document, isNamed ? name : cell, 'no column of this kind is known'))
    })
  }
  return [...found.values()]
}
