import type { Nodes, Parents, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isWebAddress } from '../policies/addresses.ts'
import { isInDefanged, startsDefanging } from '../policies/defanged.ts'

/**
 * Turns links that a parser makes of defanged addresses back into text: `https://evil[.]example`, the second half of
 * `hxxp://www.evil.example`, and `evil[.](example)`. Every node of the tree has a position.
 */
export function withoutDefangedLinks<Tree extends Parents>(tree: Tree, source: string): Tree {
  const children = tree.children as Nodes[]
  for (const [index, node] of children.entries()) {
    const text = writtenAsText(node, source)
    if (text !== undefined)
      children[index] = { type: 'text', value: text, ...(node.position && { position: node.position }) }
    else if ('children' in node) withoutDefangedLinks(node, source)
  }
  for (let index = children.length - 1; index > 0; index--) {
    const [before, node] = [children[index - 1], children[index]]
    if (before?.type === 'text' && node?.type === 'text') children.splice(index - 1, 2, joined(before, node))
  }
  return tree
}

/** The text of a link that nobody meant; undefined for any other node. */
function writtenAsText(node: Nodes, source: string): string | undefined {
  if ((node.type !== 'link' && node.type !== 'linkReference') || !node.position) return undefined
  const [start = 0, end = 0] = [node.position.start.offset, node.position.end.offset]
  if (source[start] !== '[') return isInDefanged(source, start, end) ? toString(node) : undefined
  const isMeant = /\s/.test(source[start - 1] ?? ' ') || (node.type === 'link' && isWebAddress(node.url))
  return !isMeant && startsDefanging(source.slice(start)) ? source.slice(start, end) : undefined
}

function joined(one: Text, other: Text): Text {
  const [start, end] = [one.position?.start, other.position?.end]
  return { type: 'text', value: one.value + other.value, ...(start && end && { position: { start, end } }) }
}
