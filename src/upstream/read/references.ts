import type { InlineCode, Link, Nodes, Parents } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isWebAddress } from '../../policies/addresses.ts'
import { isDefanged } from '../../policies/defanged.ts'
import { passwordIn } from '../../policies/secrets.ts'
import { isComment } from './cell.ts'
import { startOf, type UpstreamDocument, type FilePlace } from './document.ts'

/** How an address is written. */
export type ReferenceForm = 'link' | 'autolink' | 'bare' | 'code' | 'reversed' | 'definition'

/** Where a reference comes from. */
export type ReferenceOrigin = 'index' | 'references' | 'prose' | 'definition' | 'mitigation' | 'usage' | 'terms'

/** A web address in a document. */
export interface UpstreamReference {
  /** The address as written. */
  readonly url: string
  /** Text of the link; absent where the address is its own text. */
  readonly text?: string
  readonly form: ReferenceForm
  readonly origin: ReferenceOrigin
  /** Heading of its section. */
  readonly section?: string
  /** What follows a comment that interrupts the address. */
  readonly rest?: string
  readonly at: FilePlace
}

/** Whether an address is its own text, in angle brackets or bare. */
export function isLiteral({ source }: UpstreamDocument, node: Link): boolean {
  return (
    !/^(?:\[|<a\s)/i.test(source.slice(startOf(node), startOf(node) + 3)) &&
    node.children.length === 1 &&
    node.children[0]?.type === 'text'
  )
}

/** The address that is all of a code span, without its angle brackets. */
export function urlInCode(node: InlineCode): string | undefined {
  const url = /^<?(https?:\/\/[^\s<>]+)>?$/i.exec(node.value.trim())?.[1]
  return url && !isDefanged(url) ? url : undefined
}

/** The text in round brackets in front of an address in square ones: `(text)[https://…]`. */
export function reversedText(parent: Parents, index: number): string | undefined {
  const before = parent.children[index - 1]
  return before?.type === 'text' ? /\(([^()]+)\)\[$/.exec(before.value)?.[1] : undefined
}

/** What follows the comment that interrupts a bare address ending in a slash: `https://…/ <!-- … -->abac/`. */
export function restAfterComment(
  parent: Parents,
  index: number
): { readonly rest: string; readonly comment: Nodes } | undefined {
  const link = parent.children[index]
  if (link?.type !== 'link' || !link.url.endsWith('/')) return undefined
  const next = parent.children[index + 1]
  const gap = next?.type === 'text' && next.value.trim() === '' ? 1 : 0
  const comment = parent.children[index + 1 + gap]
  const after = parent.children[index + 2 + gap]
  if (!comment || !isComment(comment) || after?.type !== 'text') return undefined
  const rest = /^[\w.~%-]+\/[\w.~%/#-]*/.exec(after.value)?.[0]
  return rest ? { rest, comment } : undefined
}

/** Every web address in a node, in the order of the source. Addresses with a meeting password are left out. */
export function referencesIn(
  document: UpstreamDocument,
  root: Nodes,
  origin: ReferenceOrigin,
  section?: string
): UpstreamReference[] {
  const found: UpstreamReference[] = []
  const add = (
    node: Nodes,
    url: string,
    form: ReferenceForm,
    more: Partial<Pick<UpstreamReference, 'text' | 'rest'>> = {}
  ): void => {
    if (isWebAddress(url) && !passwordIn(url))
      found.push({ url, ...more, form, origin, ...(section && { section }), at: document.at(node) })
  }
  const walk = (parent: Parents): void => {
    parent.children.forEach((node, index) => {
      if (node.type === 'inlineCode') add(node, urlInCode(node) ?? '', 'code')
      else if (node.type === 'definition') {
        if (!document.used.has(node.identifier))
          add(node, node.url, 'definition', { text: node.label ?? node.identifier })
      } else if (node.type !== 'link') 'children' in node && walk(node)
      else if (!isLiteral(document, node))
        add(node, node.url, 'link', { text: toString(node).replace(/\s+/g, ' ').trim() })
      else {
        const reversed = reversedText(parent, index)
        const rest = restAfterComment(parent, index)?.rest
        const form = reversed !== undefined ? 'reversed' : document.source[startOf(node)] === '<' ? 'autolink' : 'bare'
        add(node, node.url.replace(/>$/, ''), form, {
          ...(reversed !== undefined && { text: reversed }),
          ...(rest && { rest })
        })
      }
    })
  }
  if ('children' in root) walk(root)
  return found
}

/** An address as it is compared: without scheme, `www.` and last slash, its host in lower case. */
export function comparableUrl(url: string): string {
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#]*)(.*)/is.exec(url) ?? []
  return host.toLowerCase() + path.replace(/\/$/, '')
}
