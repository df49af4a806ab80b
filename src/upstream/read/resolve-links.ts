import type { Definition, Html, Image, Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { Point } from '../../points.ts'
import { htmlTokens, isTag } from './html-tokens.ts'

/** What became of the links of a tree. */
export interface ResolvedLinks {
  /** Links and images that were references; what their address is, their definition says. */
  readonly references: ReadonlySet<Nodes>
  /** Identifiers of the definitions that a text uses. */
  readonly used: ReadonlySet<string>
  /** Tags that became part of a link. */
  readonly tags: readonly Html[]
}

/**
 * Gives a tree one kind of link: references to definitions and HTML anchors become links like those that are written
 * inline, so that no reader has to know how a link was written.
 */
export function resolveLinks(tree: Root, source: string, pointAt: (offset: number) => Point): ResolvedLinks {
  const definitions = new Map<string, Definition>()
  const references = new Set<Nodes>()
  const used = new Set<string>()
  const tags: Html[] = []
  const walk = (parent: Parents, inHeading: boolean): void => {
    const inside = inHeading || parent.type === 'heading'
    const children = (parent.children as Nodes[]).map((child) => {
      const node = child.type === 'html' ? blockOf(child, parent, source, pointAt) : child
      const definition = 'identifier' in node ? definitions.get(node.identifier) : undefined
      if (definition && (node.type === 'linkReference' || node.type === 'imageReference')) {
        const resolved = withAddress(node, definition)
        references.add(resolved)
        if (!inside) used.add(node.identifier)
        if ('children' in resolved) walk(resolved, inside)
        return resolved
      }
      if ('children' in node) walk(node, inside)
      return node
    })
    parent.children = joinAnchors(children, tags) as typeof parent.children
  }
  collectDefinitions(tree, definitions)
  walk(tree, false)
  return { references, used, tags }
}

/** As Markdown has it, the first of two definitions counts. */
function collectDefinitions(parent: Parents, found: Map<string, Definition>): void {
  for (const node of parent.children) {
    if (node.type === 'definition') {
      if (!found.has(node.identifier)) found.set(node.identifier, node)
    } else if ('children' in node) collectDefinitions(node, found)
  }
}

function withAddress(node: Nodes & { readonly type: 'linkReference' | 'imageReference' }, { url }: Definition): Nodes {
  const { position } = node
  const resolved: Link | Image =
    node.type === 'linkReference'
      ? { type: 'link', url, children: node.children as Link['children'] }
      : { type: 'image', url, alt: node.alt ?? null }
  return position ? { ...resolved, position } : resolved
}

/** The address of the opening tag of an anchor; undefined for all else. */
export function addressInTag(tag: string): string | undefined {
  if (!/^<a\s/i.test(tag)) return undefined
  const [, double, single, bare] = /\shref\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag) ?? []
  return (double ?? single ?? bare)
    ?.trim()
    .replace(/&amp;/gi, '&')
    .replace(/&quot;/gi, '"')
    .replace(/&#39;/g, "'")
}

const isEnd = (node: Nodes): boolean => node.type === 'html' && /^<\/a\s*>$/i.test(node.value)

/** Puts a link in place of the nodes from an anchor's opening tag to its closing one. */
function joinAnchors(children: readonly Nodes[], tags: Html[]): Nodes[] {
  if (!children.some(isEnd)) return [...children]
  const nextTags: number[] = []
  for (let index = children.length - 1, next = children.length; index >= 0; index--) {
    nextTags[index] = next
    if (isStartOrEnd(children[index])) next = index
  }
  const joined: Nodes[] = []
  for (let index = 0; index < children.length; index++) {
    const node = children[index]
    if (!node) continue
    const url = node.type === 'html' ? addressInTag(node.value) : undefined
    const to = nextTags[index] ?? children.length
    const end = children[to]
    if (url === undefined || node.type !== 'html' || !end || !isEnd(end)) {
      joined.push(node)
      continue
    }
    const inside = children.slice(index + 1, to)
    const link: Link = { type: 'link', url, children: inside.flatMap(withoutLink) as Link['children'] }
    if (node.position && end.position) link.position = { start: node.position.start, end: end.position.end }
    tags.push(node, end as Html)
    joined.push(link)
    index = to
  }
  return joined
}

const isStartOrEnd = (node: Nodes | undefined): boolean =>
  node?.type === 'html' && (isEnd(node) || addressInTag(node.value) !== undefined)

/** No link is in another: an address that is the text of an anchor is text. */
const withoutLink = (node: Nodes): Nodes[] => (node.type === 'link' ? node.children : [node])

/** A block of HTML with anchors as a paragraph of tags and texts; where the block was indented, it stays as it is. */
function blockOf(block: Html, parent: Parents, source: string, pointAt: (offset: number) => Point): Nodes {
  const isBlock = parent.type !== 'paragraph' && parent.type !== 'heading' && parent.type !== 'tableCell'
  const from = block.position?.start.offset ?? 0
  const isCopied = source.startsWith(block.value, from)
  if (!isBlock || !isCopied || !block.position) return block
  const tokens = htmlTokens(block.value)
  if (!tokens.some((token) => isTag(token) && addressInTag(token) !== undefined)) return block
  let cursor = from
  const children = tokens.map((value): PhrasingContent => {
    const start = pointAt(cursor)
    cursor += value.length
    const node: Html | Text = { type: isTag(value) ? 'html' : 'text', value }
    return { ...node, position: { start, end: pointAt(cursor) } }
  })
  return { type: 'paragraph', children, position: block.position }
}
