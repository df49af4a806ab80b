import type { Nodes, Parents, Root, RootContent } from 'mdast'
import { isWebAddress } from '../../policies/addresses.ts'
import { withoutDirectionControls } from '../../policies/characters.ts'

/** Data without characters that would change the direction of the text after it, whichever template shows it. */
export const withoutBidiControls = <Data>(data: Data): Data =>
  JSON.parse(withoutDirectionControls(JSON.stringify(data))) as Data

/** Whether Hugo would see a shortcode or the end of a summary in code, which it reads before it reads Markdown. */
export const isReadByHugo = (code: string): boolean => /\{\{|<!--/.test(code)

/** A tree without HTML, images, addresses but web addresses, and code that Hugo would read. */
export const harmless = (tree: Root): Root => ({
  ...tree,
  children: tree.children.flatMap((node) => safeNodes(node, true)) as RootContent[]
})

/** What may take the place of a node: itself, its text or its content. */
function safeNodes(node: Nodes, isBlock: boolean): Nodes[] {
  const asText = (value: string): Nodes[] =>
    isBlock ? [{ type: 'paragraph', children: [{ type: 'text', value }] }] : [{ type: 'text', value }]
  switch (node.type) {
    case 'html':
    case 'code':
      return asText(node.value)
    case 'inlineCode':
      return isReadByHugo(node.value) ? asText(node.value) : [node]
    case 'image':
    case 'imageReference':
      return asText(node.alt ?? '')
    case 'link':
      return isWebAddress(node.url) ? [withSafeChildren(node)] : childrenOf(node)
    case 'linkReference':
      return childrenOf(node)
    case 'definition':
      return []
    default:
      return 'children' in node ? [withSafeChildren(node)] : [node]
  }
}

const blockParents = new Set(['root', 'blockquote', 'list', 'listItem'])

const childrenOf = (node: Parents): Nodes[] =>
  node.children.flatMap((child) => safeNodes(child, blockParents.has(node.type)))

const withSafeChildren = (node: Parents): Nodes => ({ ...node, children: childrenOf(node) }) as Nodes
