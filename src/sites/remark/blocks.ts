import type { Range } from './code-like.ts'
import { insideClosedHtml, isOpen } from './closed-elements.ts'
import { attributeText, isElement, isLiteral, type SyntaxNode } from './syntax-tree.ts'

/** A text node of a block. */
export interface Piece {
  readonly node: SyntaxNode
  readonly parent: SyntaxNode
  /** Where it starts in the block's text. */
  readonly start: number
  readonly end: number
  /** Whether a link may stand there: not inside another link, code or the like. */
  readonly linkable: boolean
}

/** A paragraph, table cell or the like: all its words in one text, so that no word and no name is cut where markup begins. */
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
  /** Where code and comments stand in the text that the document was read from. */
  readonly literals: readonly Range[]
}

const phrasing = new Set(
  'text emphasis strong delete link linkReference inlineCode html break image imageReference footnoteReference inlineMath mdxJsxTextElement mdxTextExpression textDirective'.split(
    ' '
  )
)

/** Stands for what is in a line and is no text. */
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
