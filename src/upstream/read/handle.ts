import type { Link, Nodes } from 'mdast'

/** A link to somebody's GitHub profile. */
export interface Profile {
  /** The handle of the address, without `@`. */
  readonly handle: string
  readonly link: Link
}

/** The handle in a text that starts with `@`. */
export const handleIn = (text: string): string | undefined => /^@([a-z\d](?:[a-z\d-]{0,38}))$/i.exec(text.trim())?.[1]

/** The profile that a link leads to, or undefined. A missing `//` is overlooked. */
export function profileOf(link: Link): Profile | undefined {
  const handle = /^https?:(?:\/\/)?(?:www\.)?github\.com\/([a-z\d][a-z\d-]{0,38})\/?$/i.exec(link.url)?.[1]
  return handle ? { handle, link } : undefined
}

/** The first profile linked in a node. */
export function profileIn(node: Nodes): Profile | undefined {
  if (node.type === 'link') return profileOf(node)
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const found = profileIn(child)
    if (found) return found
  }
  return undefined
}
