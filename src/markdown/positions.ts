import type { Nodes, Parents, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** A point in a text; lines and columns count from 1, the offset from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Finds the point of an offset in a text; of its end, for an offset beyond. */
export function pointsOf(source: string): (offset: number) => Point {
  let starts: number[] | undefined
  return (given) => {
    const offset = Math.min(given, source.length)
    starts ??= lineStarts(source)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
  }
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

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
