import type { Heading, Root, RootContent } from 'mdast'
import { headingText } from './headings.ts'

/** A part of a body: the text before the first heading, or a second-level heading with what follows it. */
export interface Section {
  /** The heading's text; empty for the part before the first heading. */
  readonly title: string
  readonly heading?: Heading
  readonly nodes: readonly RootContent[]
  /** The source of its nodes, without trailing white space. */
  readonly text: string
}

/** Splits a tree at its second-level headings. The first section has no heading and may be empty. */
export function sectionsOf(tree: Root, source: string): [Section, ...Section[]] {
  const heads: (Heading | undefined)[] = [undefined]
  const groups: RootContent[][] = [[]]
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      heads.push(node)
      groups.push([])
    } else groups.at(-1)?.push(node)
  }
  const [first, ...others] = groups.map((nodes, index): Section => {
    const heading = heads[index]
    const text = source.slice(nodes[0]?.position?.start.offset ?? 0, nodes.at(-1)?.position?.end.offset ?? 0).trimEnd()
    return { title: heading ? headingText(heading) : '', ...(heading && { heading }), nodes, text }
  })
  return first ? [first, ...others] : [{ title: '', nodes: [], text: '' }]
}
