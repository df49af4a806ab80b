import type { Heading, Nodes, Parents, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { headingIdIn, textBefore } from '../heading-id.ts'
import type { Point } from '../points.ts'

declare module 'mdast' {
  interface HeadingData {
    /** The id that the author gave the heading. */
    id?: string
  }
}

/** The text of a heading, without an id and comments. */
export const headingText = (heading: Heading): string => toString(heading, { includeHtml: false }).trim()

/**
 * Takes the ids that headings end with out of their text; an id becomes `data.id` of its heading. Every node of the
 * tree has a position.
 */
export function takeHeadingIds(tree: Root, source: string, pointAt: (offset: number) => Point): Root {
  visit(tree, 'heading', (heading: Heading) => {
    const id = takeId(heading, source, pointAt)
    if (id !== undefined) heading.data = { ...heading.data, id }
  })
  return tree
}

function takeId(parent: Parents, source: string, pointAt: (offset: number) => Point): string | undefined {
  const [first, last] = [parent.children[0], parent.children.at(-1)]
  if (!first || !last) return undefined
  if (last.type === 'emphasis' || last.type === 'strong' || last.type === 'delete') return takeId(last, source, pointAt)
  const found = headingIdIn(source.slice(startOf(first), endOf(last)))
  if (!found) return undefined
  const end = startOf(first) + found.start
  const children = parent.children as Nodes[]
  const node = children.find((child) => endOf(child) > end)
  if (node?.type !== 'text' && node !== last) return undefined
  children.splice(children.indexOf(node) + 1)
  const text = node.type === 'text' ? textBefore(found, node.value) : ''
  if (text === '' || !node.position) children.pop()
  else Object.assign(node, { value: text, position: { start: node.position.start, end: { ...pointAt(end) } } })
  return found.id
}

const startOf = ({ position }: Nodes): number => position?.start.offset ?? 0

const endOf = ({ position }: Nodes): number => position?.end.offset ?? 0
