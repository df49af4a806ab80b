import type { Nodes, Parents, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { pointsOf, type Point } from '../points.ts'

/**
 * Gives every node of a fresh tree a position. remark-gfm leaves them out where it finds a bare address only after
 * parsing (as in `(text)[https://…]`), for the link and for the text around it.
 */
export function completePositions(
  tree: Root,
  source: string,
  pointAt: (offset: number) => Point = pointsOf(source)
): Root {
  const complete = (parent: Parents, from: number, to: number): void => {
    let cursor = from
    for (const child of parent.children as Nodes[]) {
      if (!child.position) {
        const written = toString(child)
        const found = source.slice(cursor, to).indexOf(written)
        const begin = cursor + Math.max(0, found)
        const end = found < 0 ? begin : begin + written.length
        child.position = { start: { ...pointAt(begin) }, end: { ...pointAt(end) } }
      }
      const end = child.position.end.offset ?? to
      if ('children' in child) complete(child, child.position.start.offset ?? cursor, end)
      cursor = Math.max(cursor, end)
    }
  }
  complete(tree, 0, source.length)
  return tree
}
