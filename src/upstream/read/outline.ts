import type { Heading, RootContent } from 'mdast'
import { headingText } from '../../markdown/headings.ts'
import { endOf, startOf, type UpstreamDocument } from './document.ts'

/** A heading with what is below it, up to the next heading of any depth. */
export interface OutlinePart {
  /** The heading; absent above the first one. */
  readonly heading?: Heading
  /** The heading's text; empty above the first one. */
  readonly title: string
  /** Depth of the heading; 0 above the first one. */
  readonly depth: number
  /** Titles of the headings around it, outermost first, its own last. */
  readonly path: readonly string[]
  readonly nodes: readonly RootContent[]
}

/** A document in parts, one for every heading. */
export function outlineOf(document: UpstreamDocument): OutlinePart[] {
  const parts: { heading?: Heading; title: string; depth: number; path: string[]; nodes: RootContent[] }[] = [
    { title: '', depth: 0, path: [], nodes: [] }
  ]
  const open: { depth: number; title: string }[] = []
  for (const node of document.tree.children) {
    if (node.type !== 'heading') {
      parts.at(-1)?.nodes.push(node)
      continue
    }
    while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop()
    const title = headingText(node)
    open.push({ depth: node.depth, title })
    parts.push({ heading: node, title, depth: node.depth, path: open.map((one) => one.title), nodes: [] })
  }
  return parts
}

/** The source text of nodes that follow each other. */
export function sourceBetween({ source }: UpstreamDocument, nodes: readonly RootContent[]): string {
  const first = nodes[0]
  const last = nodes.at(-1)
  return first && last ? source.slice(startOf(first), endOf(last)) : ''
}
