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
  /** Where links lead that the document has already. */
  readonly urls: ReadonlySet<string>
  /** The `id` of each `<Term>`. */
  readonly termNames: readonly string[]
  /** Where code and comments are in the text that the document was read from. */
  readonly literals: readonly Range[]
}

const wordSet = (...words: readonly string[]): ReadonlySet<string> => new Set(words.join(' ').split(' '))

const phrasing = wordSet(
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

/** Stands for what is in a line and is not text. */
const object = '\uFFFC'

/** The running text of a document after a line, block by block, with the links that are there already. */
export function proseOf(root: SyntaxNode, afterLine = 0): Prose {
  const blocks: Block[] = []
  const urls = new Set<string>()
  const termNames: string[] = []
  const literals: Range[] = []

  const look = (node: SyntaxNode): void => {
    if (node.url !== undefined) urls.add(node.url)
    if (isLiteral(node)) literals.push({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 })
    if (node.type === 'html')
      for (const [, , url] of (node.value ?? '').matchAll(/\bhref\s*=\s*(["']?)([^"'\s>]+)\1/gi))
        if (url !== undefined) urls.add(url)
    if (isElement(node))
      for (const { name, value } of node.attributes ?? []) lookAt(node.name, name, attributeText(value))
  }

  const lookAt = (element: SyntaxNode['name'], attribute: string | undefined, text: string | undefined): void => {
    if (text === undefined) return
    if (attribute === 'href' || attribute === 'to') urls.add(text)
    if (attribute === 'id' && element === 'Term') termNames.push(text)
  }

  const visit = (node: SyntaxNode, open: boolean): void => {
    const { children } = node
    if (!children) return look(node)
    if (node.type === 'paragraph' || node.type === 'tableCell' || children.some(({ type }) => type === 'text'))
      return collect(node, open)
    look(node)
    const shut = insideClosedHtml(node)
    children.forEach((child, index) => {
      if ((child.position?.start.line ?? Infinity) > afterLine) visit(child, open && isOpen(node) && !shut.has(index))
    })
  }

  const collect = (block: SyntaxNode, open: boolean): void => {
    let text = ''
    const pieces: Piece[] = []
    const add = (node: SyntaxNode, parent: SyntaxNode, linkable: boolean): void => {
      look(node)
      if (node.type === 'text') {
        const start = text.length
        text += node.value ?? ''
        pieces.push({ node, parent, start, end: text.length, linkable })
      } else if (node.children) {
        const border = phrasing.has(node.type) ? '' : '\n\n'
        text += border
        addChildren(node, linkable)
        text += border
      } else
        text +=
          node.type === 'html' ? (/^<br\b/i.test(node.value ?? '') ? '\n' : '') : node.type === 'break' ? '\n' : object
    }
    const addChildren = (parent: SyntaxNode, linkable: boolean): void => {
      const shut = insideClosedHtml(parent)
      parent.children?.forEach((child, index) => add(child, parent, linkable && isOpen(parent) && !shut.has(index)))
    }
    look(block)
    addChildren(block, open)
    blocks.push({ text, pieces })
  }

  visit(root, true)
  return { blocks, urls, termNames, literals }
}

/** Whether links may be among the children of a node. */
const isOpen = (node: SyntaxNode): boolean =>
  !closed.has(node.type) && !(isElement(node) && closedElements.has(node.name?.toLowerCase() ?? ''))

const tag = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi

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
