/** A Markdown document as a tree, as remark gives it to its plugins (mdast). */
export interface Tree {
  /** What the node is; `root` for a whole document. */
  readonly type: string
}

/** A document as remark gives it to its plugins beside the tree (vfile). */
export interface DocumentFile {
  /** Where it is; unknown for a text that is no file. */
  readonly path?: string | undefined
  /** The text that was parsed. */
  readonly value: string | Uint8Array
  /** What other tools have found out about it; Docusaurus keeps the front matter in `frontMatter`. */
  readonly data: Readonly<Record<string, unknown>>
}

/** The text of a document. */
export const sourceText = ({ value }: DocumentFile): string =>
  typeof value === 'string' ? value : new TextDecoder().decode(value)

/** A place in the text. */
export interface Point {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  /** From 0, in UTF-16 units. */
  readonly offset?: number
}

/** Where something begins and ends in the text. */
export interface Position {
  readonly start: Point
  /** The first place after it. */
  readonly end: Point
}

/** An attribute of a JSX element; one that spreads an object has no name. */
export interface Attribute {
  readonly name?: string
  value?: string | null | { value: string }
  readonly position?: Position
}

/** A node of the tree with every field that we read, be it Markdown or MDX. */
export interface SyntaxNode extends Tree {
  /** The text of text, code, HTML, front matter and expressions. */
  value?: string
  /** Where a link or a definition leads. */
  url?: string
  title?: string
  /** The element's name in JSX; empty for a fragment. */
  readonly name?: string | null
  readonly attributes?: readonly Attribute[]
  children?: SyntaxNode[]
  readonly position?: Position
  /** The level of a heading. */
  readonly depth?: number
}

/** The first node of these types directly below a node. */
export const childOf = ({ children = [] }: SyntaxNode, ...types: readonly string[]): SyntaxNode | undefined =>
  children.find(({ type }) => types.includes(type))

/** Whether a node is an element of JSX. */
export const isElement = ({ type }: Tree): boolean => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement'

const literal = new Set(['code', 'inlineCode', 'math', 'inlineMath', 'yaml', 'toml'])

/** Whether a node shows its text as it is, or not at all: code, formulas, front matter, comments. */
export const isLiteral = ({ type, value }: SyntaxNode): boolean =>
  literal.has(type) || (type === 'html' && value?.startsWith('<!--') === true)

/** The text of an attribute, also where it is an expression of nothing but a string; `undefined` when it has none. */
export function attributeText(value: Attribute['value']): string | undefined {
  if (typeof value !== 'object' || value === null) return value ?? undefined
  return /^\s*(["'`])([^"'`\\$]*)\1\s*$/.exec(value.value)?.[2]
}
