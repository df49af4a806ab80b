import { headingIdIn, textBefore } from '../../heading-id.ts'
import { isInDefanged } from '../../policies/defanged.ts'
import { phrasing } from '../remark/blocks.ts'
import { frontMatterOf } from '../remark/front-matter.ts'
import { attributeText, isElement, sourceText, type DocumentFile, type SyntaxNode } from '../remark/syntax-tree.ts'
import {
  attributePart,
  isAutolink,
  linkPart,
  partOfNode,
  shortcodeMentions,
  type Context,
  type Mention,
  type Part,
  type RecordMention
} from './part.ts'

export type { Mention, RecordMention } from './part.ts'

/** A piece of text in a document that a rule may look at. */
export interface Words {
  readonly text: string
  readonly inHeading: boolean
  /** Whether somebody else says it, or it is struck out. */
  readonly inQuotation: boolean
  /** The paragraph, heading or table row that it is in, and where it starts there. */
  readonly block: { readonly text: string }
  readonly start: number
  /** The headings above that it is under. */
  readonly headings: readonly string[]
  /** A part of it, from one offset to another. */
  readonly part: (start: number, end: number) => Part
}

/** What the rules look at. */
export interface Document {
  /** Running text, headings included; not code, HTML, addresses. */
  readonly words: readonly Words[]
  readonly links: readonly Mention[]
  readonly records: readonly RecordMention[]
  /** Where it is; unknown for a text that is no file. */
  readonly path: string | undefined
}

const bareUrl = /\bhttps?:\/\/[^\s<>"'`{}|\\^]+/gi
const closing = /(?<![.,;:!?)\]*_])[.,;:!?)\]*_]+$/
const href = /(\bhref\s*=\s*(?:"|'|))([^"'\s>]+)/gi
const component = /(<(Incident|IncidentTable|Term)\b[^>]*?\s(id|type)\s*=\s*["'])([^"'{}]*)["']/g
const bareComponent = /<(Incident|Term)(?:\s+id)?\s*\/?>/g
const notText = [
  /<!--[\s\S]*?(?:-->|$)/g,
  /<(blockquote|code|del|kbd|pre|q|s|samp|script|style|var)\b[\s\S]*?(?:<\/\1\s*>|$)/gi,
  /<\/?[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>?/gi,
  /\bhttps?:\/\/[^\s<>"']+/gi
]

/** What shares a line, or the row of a table, with what is around it. */
const inRow = new Set([...phrasing, 'tableCell'].filter((type) => type !== 'html'))

/** As many placeholders as a text has characters, so that each word after it stays where it is. */
const blank = (text: string): string => '\uFFFC'.repeat(text.length)

function idOf({ children = [] }: SyntaxNode, source: string): Context['id'] {
  const start = children[0]?.position?.start.offset
  const found =
    start === undefined ? undefined : headingIdIn(source.slice(start, children.at(-1)?.position?.end.offset))
  return found && start !== undefined ? { ...found, offset: start + found.start } : undefined
}

/** Whether a parser made a link of a part of a defanged address. */
function isDefangedLink(siblings: readonly SyntaxNode[], index: number): boolean {
  const node = siblings[index]
  if (!node || !isAutolink(node)) return false
  const around = [siblings[index - 1], node.children?.[0], siblings[index + 1]]
  const [before = '', label = '', after = ''] = around.map((one) => one?.value)
  return isInDefanged(before + label + after, before.length, before.length + label.length)
}

/** Reads what the rules look at in one walk through a document. */
export function readDocument(root: SyntaxNode, file: DocumentFile): Document {
  const source = sourceText(file)
  const words: Words[] = []
  const links: Mention[] = []
  const records: RecordMention[] = []
  const leaves: SyntaxNode[] = []
  const { lastLine } = frontMatterOf(root, file)
  let headings: readonly { readonly depth: number; readonly block: { readonly text: string } }[] = []

  const visit = (node: SyntaxNode, above: Context): void => {
    if ((node.position?.end.line ?? Infinity) <= lastLine) return
    if ((node.position?.start.offset ?? 0) >= (above.id?.offset ?? Infinity)) return
    const context: Context = {
      inHeading: above.inHeading || node.type === 'heading',
      inQuotation: above.inQuotation || node.type === 'blockquote' || node.type === 'delete',
      inLink: above.inLink || node.type === 'link' || node.type === 'linkReference',
      id: node.type === 'heading' ? idOf(node, source) : above.id,
      block: inRow.has(node.type) ? above.block : { text: '' },
      around: node.position ?? above.around
    }
    if (node.value !== undefined) leaves.push(node)
    if (node.type === 'heading') {
      const { depth = 1 } = node
      headings = [...headings.filter((one) => one.depth < depth), { depth, block: context.block }]
    }
    if (node.type === 'link' || node.type === 'definition')
      links.push({ text: node.url ?? '', ...linkPart(source, node, context.around) })
    else if (node.type === 'html') readHtml(node, context)
    else if (node.type === 'text') readText(node, context)
    else if (isElement(node)) readElement(node, context)
    if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'break') context.block.text += '\uFFFC'
    if (!isAutolink(node))
      for (const [index, child] of (node.children ?? []).entries())
        if (!isDefangedLink(node.children ?? [], index)) visit(child, context)
    if (node.type === 'tableCell') context.block.text += ' | '
  }

  const mentionIn = (node: SyntaxNode, { around }: Context, start: number, text: string): Mention => ({
    text,
    ...partOfNode(source, node, around, start, start + text.length)
  })

  const addWords = (node: SyntaxNode, { inHeading, inQuotation, around, block }: Context, text: string): void => {
    const start = block.text.length
    block.text += text
    const above = headings.filter((heading) => heading.block !== block).map((heading) => heading.block.text)
    const part = (start: number, end: number): Part => partOfNode(source, node, around, start, end)
    words.push({ text, inHeading, inQuotation, block, start, headings: above, part })
  }

  const readText = (node: SyntaxNode, context: Context): void => {
    const { value = '', position } = node
    const { id } = context
    const isCut = id !== undefined && (position?.end.offset ?? 0) > id.offset
    const text = (isCut ? textBefore(id, value) : value).replace(bareUrl, (found: string, index: number) => {
      const url = found.replace(closing, '')
      if (!context.inLink) links.push(mentionIn(node, context, index, url))
      return blank(url) + found.slice(url.length)
    })
    addWords(node, context, text)
  }

  const readHtml = (node: SyntaxNode, context: Context): void => {
    const html = node.value ?? ''
    if (html.startsWith('<!--')) return
    for (const { 1: before = '', 2: url = '', index } of html.matchAll(href))
      links.push(mentionIn(node, context, index + before.length, url))
    for (const { 1: before = '', 2: name, 3: key, 4: id = '', index } of html.matchAll(component))
      records.push({ of: `${name} ${key}`, ...mentionIn(node, context, index + before.length, id) })
    for (const { 0: whole, 1: name, index } of html.matchAll(bareComponent))
      records.push({ of: `${name} id`, text: '', place: mentionIn(node, context, index, whole).place })
    const text = notText.reduce((rest, pattern) => rest.replace(pattern, blank), html)
    addWords(node, { ...context, inHeading: /<h[1-6]\b/i.test(html) }, text)
  }

  const readElement = ({ name: element, attributes = [] }: SyntaxNode, { around }: Context): void => {
    if (attributes.length === 0) records.push({ of: `${element} id`, text: '', place: around })
    for (const attribute of attributes) {
      const { name, value } = attribute
      const text = name === 'id' && value === null ? '' : attributeText(value)
      if (text === undefined) continue
      const mention = { text, ...attributePart(attribute, around) }
      if (name === 'href' || name === 'to') links.push(mention)
      else records.push({ of: `${element} ${name}`, ...mention })
    }
  }

  visit(root, { inHeading: false, inQuotation: false, inLink: false, block: { text: '' }, around: undefined })
  return { path: file.path, words, links, records: [...records, ...shortcodeMentions(source, leaves, lastLine)] }
}
