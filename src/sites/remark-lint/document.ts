import { frontMatterOf } from '../remark/front-matter.ts'
import { partOf, sameOccurrence, sourceOf } from '../remark/place.ts'
import { shortcodeNames } from '../remark/shortcodes.ts'
import {
  attributeText,
  isElement,
  isLiteral,
  textOf,
  type Attribute,
  type DocumentFile,
  type Position,
  type SyntaxNode
} from '../remark/syntax-tree.ts'
import type { Edit } from './finding.ts'
import { blank, textOfHtml } from './html-text.ts'

/** A piece of text in a document that a rule may look at. */
export interface Words {
  readonly text: string
  readonly inHeading: boolean
  readonly inQuotation: boolean
  /** Where a part of it stands. */
  readonly placeOf: (start: number, end: number) => Position | undefined
  /** The change that puts other words in place of a part. */
  readonly replace: (start: number, end: number, text: string) => Edit
}

/** An address in a document, or a name of a record. */
export interface Mention {
  readonly text: string
  readonly place: Position | undefined
  readonly replace: ((text: string) => Edit) | undefined
}

/** A mention of a record in a component or a shortcode, by one of its attributes. */
export interface RecordMention extends Mention {
  /** The component's name and the attribute's, such as `Incident id`. */
  readonly of: string
}

/** What the rules look at. */
export interface Document {
  /** Running text, headings included; not code, HTML, addresses. */
  readonly words: readonly Words[]
  readonly links: readonly Mention[]
  readonly records: readonly RecordMention[]
}

interface Context {
  readonly inHeading: boolean
  readonly inQuotation: boolean
  readonly inLink: boolean
  /** The place of the nearest node around that has one. */
  readonly around: Position | undefined
}

const bareUrl = /\bhttps?:\/\/[^\s<>"'`{}|\\^]+/gi
const closing = /[.,;:!?)\]*_]+$/
const href = /(\bhref\s*=\s*(?:"|'|))([^"'\s>]+)/gi
const component = /(<(Incident|IncidentTable|Term)\b[^>]*?\s(id|type)\s*=\s*["'])([^"'{}]*)["']/g
const bareComponent = /<(Incident|Term)(?:\s+id)?\s*\/?>/g

/** Reads what the rules look at in one walk through a document. */
export function readDocument(root: SyntaxNode, file: DocumentFile): Document {
  const source = textOf(file)
  const words: Words[] = []
  const links: Mention[] = []
  const records: RecordMention[] = []
  const leaves: SyntaxNode[] = []
  const { lastLine } = frontMatterOf(root, file)

  const visit = (node: SyntaxNode, above: Context): void => {
    if ((node.position?.end.line ?? Infinity) <= lastLine) return
    const context: Context = {
      inHeading: above.inHeading || node.type === 'heading',
      inQuotation: above.inQuotation || node.type === 'blockquote',
      inLink: above.inLink || node.type === 'link' || node.type === 'linkReference',
      around: node.position ?? above.around
    }
    if (node.value !== undefined) leaves.push(node)
    if (node.type === 'link' || node.type === 'definition') links.push(linkMention(node, source, context.around))
    else if (node.type === 'html') readHtml(node, context)
    else if (node.type === 'text') readText(node, context)
    else if (isElement(node)) readElement(node, context.around)
    if (!isAutolink(node)) for (const child of node.children ?? []) visit(child, context)
  }

  const mentionIn = (node: SyntaxNode, around: Position | undefined, start: number, text: string): Mention => ({
    text,
    place: placeIn(source, node, around, start, start + text.length),
    replace: (other) => replacement(node, start, start + text.length, other)
  })

  const wordsIn = (
    node: SyntaxNode,
    text: string,
    inHeading: boolean,
    inQuotation: boolean,
    around: Position | undefined
  ): Words => ({
    text,
    inHeading,
    inQuotation,
    placeOf: (start, end) => placeIn(source, node, around, start, end),
    replace: (start, end, other) => replacement(node, start, end, other)
  })

  const readText = (node: SyntaxNode, { inHeading, inQuotation, inLink, around }: Context): void => {
    const text = node.value ?? ''
    const addresses = [...text.matchAll(bareUrl)].map(({ 0: url, index }) => ({ url: url.replace(closing, ''), index }))
    if (!inLink) links.push(...addresses.map(({ url, index }) => mentionIn(node, around, index, url)))
    const rest = addresses.reduce(
      (left, { url, index }) => left.slice(0, index) + blank(url) + left.slice(index + url.length),
      text
    )
    words.push(wordsIn(node, rest, inHeading, inQuotation, around))
  }

  const readHtml = (node: SyntaxNode, { inQuotation, around }: Context): void => {
    const html = node.value ?? ''
    if (html.startsWith('<!--')) return
    for (const { 1: before = '', 2: url = '', index } of html.matchAll(href))
      links.push(mentionIn(node, around, index + before.length, url))
    for (const { 1: before = '', 2: name, 3: key, 4: id = '', index } of html.matchAll(component))
      records.push({ of: `${name} ${key}`, ...mentionIn(node, around, index + before.length, id) })
    for (const {
      0: { length },
      1: name,
      index
    } of html.matchAll(bareComponent))
      records.push({
        of: `${name} id`,
        text: '',
        place: placeIn(source, node, around, index, index + length),
        replace: undefined
      })
    words.push(wordsIn(node, textOfHtml(html), /<h[1-6]\b/i.test(html), inQuotation, around))
  }

  const readElement = (node: SyntaxNode, around: Position | undefined): void => {
    if (node.attributes?.length === 0)
      records.push({ of: `${node.name} id`, text: '', place: node.position ?? around, replace: undefined })
    for (const attribute of node.attributes ?? []) {
      const text = attribute.name === 'id' && attribute.value === null ? '' : attributeText(attribute.value)
      if (text === undefined) continue
      const mention: Mention = {
        text,
        place: attribute.position ?? around,
        replace: (other) => ({ target: attribute, start: 0, apply: () => setAttribute(attribute, other) })
      }
      if (attribute.name === 'href' || attribute.name === 'to') links.push(mention)
      else records.push({ of: `${node.name} ${attribute.name}`, ...mention })
    }
  }

  visit(root, { inHeading: false, inQuotation: false, inLink: false, around: undefined })
  return { words, links, records: [...records, ...shortcodesIn(source, leaves, lastLine)] }
}

/** Whether a link shows its own address. */
const isAutolink = ({ url, children: [label] = [] }: SyntaxNode): boolean =>
  url !== undefined && ['', 'mailto:', 'http://'].some((start) => `${start}${label?.value}` === url)

/** The records that Hugo's shortcodes name. Markdown may read one as text or in part as HTML: they are looked for in the source. */
function shortcodesIn(source: string, leaves: readonly SyntaxNode[], lastLine: number): RecordMention[] {
  const leafAt = (offset: number): SyntaxNode | undefined =>
    leaves.find(
      ({ position }) => (position?.start.offset ?? Infinity) <= offset && offset < (position?.end.offset ?? 0)
    )
  return shortcodeNames(source).flatMap(({ of, text, start: at, opening }) => {
    // A name in backticks is code to Markdown; a shortcode that is shown as code begins there.
    const [begin, leaf] = [leafAt(opening), leafAt(at)]
    if (!begin || !leaf?.position || leaf.position.start.line <= lastLine || isLiteral(begin)) return []
    const start = at - (leaf.position.start.offset ?? 0)
    const end = start + text.length
    const read = sourceOf(source, leaf.position) ?? ''
    const from = end > read.length ? undefined : sameOccurrence(read, start, end, leaf.value ?? '')
    const replace =
      from === undefined ? undefined : (other: string): Edit => replacement(leaf, from, from + text.length, other)
    return [{ of, text, place: partOf(source, leaf.position, start, end), replace }]
  })
}

function linkMention(node: SyntaxNode, source: string, around: Position | undefined): Mention {
  const { url = '', children = [] } = node
  const read = sourceOf(source, node.position)
  const start = read?.lastIndexOf(url) ?? -1
  const apply = (other: string): void => {
    const [label] = children
    if (label && isAutolink(node)) label.value = other
    node.url = other
  }
  return {
    text: url,
    place: node.position && start >= 0 ? partOf(source, node.position, start, start + url.length) : around,
    replace: (other) => ({ target: node, start: 0, apply: () => apply(other) })
  }
}

/** The place of a part of a node's text: where the same words stand for as many times in what the node was read from. */
function placeIn(
  source: string,
  { value = '', position }: SyntaxNode,
  around: Position | undefined,
  start: number,
  end: number
): Position | undefined {
  const read = sourceOf(source, position)
  if (read === undefined || !position) return around
  const from = sameOccurrence(value, start, end, read)
  return from === undefined ? around : partOf(source, position, from, from + end - start)
}

const replacement = (node: SyntaxNode, start: number, end: number, text: string): Edit => ({
  target: node,
  start,
  apply: () => {
    node.value = `${node.value?.slice(0, start) ?? ''}${text}${node.value?.slice(end) ?? ''}`
  }
})

function setAttribute(attribute: Attribute, text: string): void {
  attribute.value = text
}
