import type { Range } from './code-like.ts'
import { attributeText, isElement, isLiteral, type SyntaxNode } from './syntax-tree.ts'

/** A text node of a block. */
export interface Piece {
  readonly node: SyntaxNode
  readonly parent: SyntaxNode
  /** Where it starts in the block's text. */
  readonly start: number
  readonly end: number
  /** Whether it may become a link: not inside another link, code or the like. */
  readonly linkable: boolean
}

/** A paragraph, table cell or the like, with all its words in one text, so that markup cuts no word and no name. */
export interface Block {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** What a walk through a document finds. */
export interface Prose {
  readonly blocks: readonly Block[]
  /** The addresses of links that the document has already. */
  readonly urls: ReadonlySet<string>
  /** The `id` of each `<Term>`. */
  readonly termNames: readonly string[]
  /** Where code and comments are in the text that the document was read from. */
  readonly literals: readonly Range[]
}

const wordSet = (...words: readonly string[]): ReadonlySet<string> => new Set(words.join(' ').split(' '))

/** What is a part of a line. */
export const phrasing = wordSet(
  'text emphasis strong delete link linkReference inlineCode html break image imageReference footnoteReference',
  'inlineMath mdxJsxTextElement mdxTextExpression textDirective'
)

/** What cannot hold a link or is not running text: headings, links, notes below the text, labels. */
const closed = wordSet('heading link linkReference footnoteDefinition textDirective leafDirective')

/** Elements, in lower case, that cannot hold a link or whose text is not running text. */
const closedElements = wordSet(
  'a abbr button code codeblock dfn h1 h2 h3 h4 h5 h6 heading kbd link math pre samp script style summary svg term',
  'title tooltip var'
)

/** In place of anything in a line that is not text. */
const object = '\uFFFC'

/** The running text of a document after a line, block by block, with the links that are there already. */
export function proseOf(root: SyntaxNode, afterLine = 0): Prose {
  const blocks: Block[] = []
  const urls = new Set<string>()
  const termNames: string[] = []
  const literals: Range[] = []

  const look = (node: SyntaxNode): void => {
    const { type, value = '', url, position, name: element, attributes = [] } = node
    if (url !== undefined) urls.add(url)
    if (isLiteral(node)) literals.push({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 })
    if (type === 'html')
      for (const { 2: address = '' } of value.matchAll(/\bhref\s*=\s*(["']?)([^"'\s>]+)\1/gi)) urls.add(address)
    if (!isElement(node)) return
    for (const { name, value } of attributes) {
      const text = attributeText(value)
      if (text === undefined) continue
      if (name === 'href' || name === 'to') urls.add(text)
      if (name === 'id' && element === 'Term') termNames.push(text)
    }
  }

  const visit = (node: SyntaxNode, open: boolean): void => {
    const { type, children } = node
    if (type === 'paragraph' || type === 'tableCell' || children?.some((child) => child.type === 'text'))
      return collect(node, open)
    look(node)
    for (const [child, isOpen] of childrenWithin(node, open))
      if ((child.position?.start.line ?? Infinity) > afterLine) visit(child, isOpen)
  }

  const collect = (block: SyntaxNode, open: boolean): void => {
    let text = ''
    const pieces: Piece[] = []
    const add = (parent: SyntaxNode, open: boolean): void => {
      look(parent)
      for (const [node, linkable] of childrenWithin(parent, open)) {
        const start = text.length
        if (node.children) {
          const border = phrasing.has(node.type) ? '' : '\n\n'
          text += border
          add(node, linkable)
          text += border
          continue
        }
        look(node)
        text += leafText(node)
        if (node.type === 'text') pieces.push({ node, parent, start, end: text.length, linkable })
      }
    }
    add(block, open)
    blocks.push({ text, pieces })
  }

  visit(root, true)
  return { blocks, urls, termNames, literals }
}

function leafText({ type, value = '' }: SyntaxNode): string {
  if (type === 'text') return value
  if (type === 'html') return /^<br\b/i.test(value) ? '\n' : ''
  return type === 'break' ? '\n' : object
}

/** The children of a node, each with whether links may be in it. */
function childrenWithin(node: SyntaxNode, open: boolean): [child: SyntaxNode, open: boolean][] {
  const isOpen =
    open && !closed.has(node.type) && !(isElement(node) && closedElements.has(node.name?.toLowerCase() ?? ''))
  const shut = insideClosedHtml(node)
  return (node.children ?? []).map((child, index) => [child, isOpen && !shut.has(index)])
}

const tag = /<(\/?)([a-z][\w-]*)((?![\w-])(?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi

/** Which children are between HTML tags of an element that cannot hold a link; one without an end tag is ignored. */
function insideClosedHtml({ children = [] }: SyntaxNode): ReadonlySet<number> {
  const inside = new Set<number>()
  const begun: { readonly name: string; readonly index: number }[] = []
  children.forEach(({ type, value = '' }, index) => {
    if (type !== 'html' || value.startsWith('<!--')) return
    for (const [, slash, written = '', attributes = ''] of value.matchAll(tag)) {
      const name = written.toLowerCase()
      if (!closedElements.has(name)) continue
      if (slash === '') {
        if (!attributes.endsWith('/')) begun.push({ name, index })
        continue
      }
      const start = begun.findLastIndex((one) => one.name === name)
      for (const { index: first } of begun.splice(start < 0 ? begun.length : start).slice(0, 1))
        for (let at = first; at < index; at++) inside.add(at)
    }
  })
  return inside
}
