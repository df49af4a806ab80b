import type { Nodes, Parents } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isWebAddress } from '../../policies/addresses.ts'
import { isDefanged } from '../../policies/defanged.ts'

const parser = unified().use(remarkParse)

/** The elements that prose is made of; of others the text remains. */
const elements = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'em', 'strong', 'code', 'a', 'br'])

/** Markdown as HTML that is safe in every page: no HTML of its own, links only to the web and to mail. */
export function proseHtml(markdown: string): string {
  const tree = toHast(parser.parse(markdown))
  return toHtml(safe(tree)[0] ?? { type: 'root', children: [] })
}

const isAddress = (href: unknown): boolean =>
  typeof href === 'string' && (isWebAddress(href) || (/^mailto:/i.test(href) && !isDefanged(href)))

function safe(node: Nodes): Nodes[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'root' && node.type !== 'element') return []
  const children = node.children.flatMap((child) => safe(child)) as Parents['children']
  if (node.type === 'root') return [{ type: 'root', children } as Nodes]
  const { href } = node.properties
  const isLink = node.tagName === 'a'
  if (!elements.has(node.tagName) || (isLink && !isAddress(href))) return children as Nodes[]
  return [{ type: 'element', tagName: node.tagName, properties: isLink ? { href } : {}, children } as Nodes]
}
