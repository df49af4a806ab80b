import type { HeadingId } from '../../heading-id.ts'
import { partOf, sameOccurrence, sourceOf } from '../remark/place.ts'
import { shortcodeNames } from '../remark/shortcodes.ts'
import { isLiteral, type Attribute, type Position, type SyntaxNode } from '../remark/syntax-tree.ts'
import type { Edit } from './finding.ts'

/** A part of a document. */
export interface Part {
  /** Where it is. */
  readonly place: Position | undefined
  /** The change that puts another text in its place, where that is possible. */
  readonly replace?: ((text: string) => Edit) | undefined
}

/** An address in a document, or a name of a record. */
export interface Mention extends Part {
  readonly text: string
}

/** A mention of a record in a component or a shortcode, by one of its attributes. */
export interface RecordMention extends Mention {
  /** The component's name and the attribute's, such as `Incident id`. */
  readonly of: string
}

/** What a node is in. */
export interface Context {
  readonly inHeading: boolean
  readonly inQuotation: boolean
  readonly inLink: boolean
  /** The id at the end of the heading around it, which is no text, with its offset. */
  readonly id?: (HeadingId & { readonly offset: number }) | undefined
  /** The text of the paragraph, heading or table row, as far as it is read. */
  readonly block: { text: string }
  /** The place of the nearest node that has one, the node itself included. */
  readonly around: Position | undefined
}

/** A part of a node's text. Its place is that of the same occurrence of its words in the source of the node. */
export function partOfNode(
  source: string,
  node: SyntaxNode,
  around: Position | undefined,
  start: number,
  end: number
): Part {
  const { value = '', position } = node
  const read = sourceOf(source, position)
  const from = read === undefined ? undefined : sameOccurrence(value, start, end, read)
  return {
    place: from === undefined || !position ? around : partOf(source, position, from, from + end - start),
    replace: replacing(node, start, end)
  }
}

const replacing =
  (node: SyntaxNode, start: number, end: number) =>
  (text: string): Edit => ({
    start,
    apply: () => {
      node.value = `${node.value?.slice(0, start) ?? ''}${text}${node.value?.slice(end) ?? ''}`
    }
  })

/** Whether a link shows its own address. */
export const isAutolink = ({ url, children: [label] = [] }: SyntaxNode): boolean =>
  url !== undefined && ['', 'mailto:', 'http://'].some((start) => `${start}${label?.value}` === url)

const wholly =
  (write: (text: string) => void) =>
  (text: string): Edit => ({ start: 0, apply: () => write(text) })

/** The address of a link. */
export function linkPart(source: string, node: SyntaxNode, around: Position | undefined): Part {
  const { url = '', children: [label] = [], position } = node
  const start = sourceOf(source, position)?.lastIndexOf(url) ?? -1
  return {
    place: position && start >= 0 ? partOf(source, position, start, start + url.length) : around,
    replace: wholly((other) => {
      if (label && isAutolink(node)) label.value = other
      node.url = other
    })
  }
}

/** The value of an attribute. */
export const attributePart = (attribute: Attribute, around: Position | undefined): Part => ({
  place: attribute.position ?? around,
  replace: wholly((other) => {
    attribute.value = other
  })
})

/**
 * The records that Hugo's shortcodes name. Markdown may read one as text or in part as HTML: they are looked for in the
 * source.
 */
export function shortcodeMentions(source: string, leaves: readonly SyntaxNode[], lastLine: number): RecordMention[] {
  const leafAt = (offset: number): SyntaxNode | undefined =>
    leaves.find(
      ({ position }) => (position?.start.offset ?? Infinity) <= offset && offset < (position?.end.offset ?? 0)
    )
  return shortcodeNames(source).flatMap(({ of, text, start: at, opening }) => {
    // A name in backticks is code to Markdown; a shortcode written as code begins there.
    const [begin, leaf] = [leafAt(opening), leafAt(at)]
    if (!begin || !leaf?.position || leaf.position.start.line <= lastLine || isLiteral(begin)) return []
    const start = at - (leaf.position.start.offset ?? 0)
    const end = start + text.length
    const read = sourceOf(source, leaf.position) ?? ''
    const from = end > read.length ? undefined : sameOccurrence(read, start, end, leaf.value ?? '')
    return {
      of,
      text,
      place: partOf(source, leaf.position, start, end),
      replace: from === undefined ? undefined : replacing(leaf, from, from + text.length)
    }
  })
}
