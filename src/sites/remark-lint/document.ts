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
  readonly inQuotation: boolean
  /** A part of it, from one offset to another. */
  readonly part: (start: number, end: number) => Part
}

/** What the rules look at. */
export interface Document {
  /** Running text, headings included; not code, HTML, addresses. */
  readonly words: readonly Words[]
  readonly links: readonly Mention[]
  readonly records: readonly RecordMention[]
}

const bareUrl = /\bhttps?:\/\/[^\s<>"'`{}|\\^]+/gi
const closing = /(?<![.,;:!?)\]*_])[.,;:!?)\]*_]+$/
const href = /(\bhref\s*=\s*(?:"|'|))([^"'\s>]+)/gi
const component = /(<(Incident|IncidentTable|Term)\b[^>]*?\s(id|type)\s*=\s*["'])([^"'{}]*)["']/g
const bareComponent = /<(Incident|Term)(?:\s+id)?\s*\/?>/g
const notText = [
  /<!--[\s\S]*?(?:-->|$)/g,
  /<(blockquote|code|kbd|pre|samp|script|style|var)\b[\s\S]*?(?:<\/\1\s*>|$)/gi,
  /<\/?[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>?/gi,
  /\bhttps?:\/\/[^\s<>"']+/gi
]

/** As many placeholders as a text has characters, so that each word after it stays where it is. */
const blank = (text: string): string => '\uFFFC'.repeat(text.length)

/** Reads what the rules look at in one walk through a document. */
export function readDocument(root: SyntaxNode, file: DocumentFile): Document {
  const source = sourceText(file)
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
    if (node.type === 'link' || node.type === 'definition')
      links.push({ text: node.url ?? '', ...linkPart(source, node, context.around) })
    else if (node.type === 'html') readHtml(node, context)
    else if (node.type === 'text') readText(node, context)
    else if (isElement(node)) readElement(node, context)
    if (!isAutolink(node)) for (const child of node.children ?? []) visit(child, context)
  }

  const mentionIn = (node: SyntaxNode, { around }: Context, start: number, text: string): Mention => ({
    text,
    ...partOfNode(source, node, around, start, start + text.length)
  })

  const addWords = (node: SyntaxNode, { inHeading, inQuotation, around }: Context, text: string): void => {
    words.push({ text, inHeading, inQuotation, part: (start, end) => partOfNode(source, node, around, start, end) })
  }

  const readText = (node: SyntaxNode, context: Context): void => {
    const text = (node.value ?? '').replace(bareUrl, (found: string, index: number) => {
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

  visit(root, { inHeading: false, inQuotation: false, inLink: false, around: undefined })
  return { words, links, records: [...records, ...shortcodeMentions(source, leaves, lastLine)] }
}
