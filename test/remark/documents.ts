import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified, type Plugin } from 'unified'
import { VFile } from 'vfile'
import { remarkTagSecurity, type RemarkTagSecurityOptions } from '../../src/sites/remark/index.ts'
import type { SyntaxNode } from '../../src/sites/remark/syntax-tree.ts'

/** What a document is written in. */
export type Syntax = 'commonmark' | 'gfm' | 'mdx'

const nothing: Plugin = () => undefined

/** A processor that reads and writes documents of a syntax. */
export const processorOf = (syntax: Syntax) =>
  unified()
    .use(remarkParse)
    .use(syntax === 'commonmark' ? nothing : remarkGfm)
    .use(syntax === 'mdx' ? remarkMdx : nothing)
    .use(remarkStringify)

/** A document with its terms linked; `data` is what other tools know of it. */
export function linked(
  text: string,
  options?: RemarkTagSecurityOptions,
  { syntax = 'gfm', data = {} }: { readonly syntax?: Syntax; readonly data?: Record<string, unknown> } = {}
): string {
  return String(
    processorOf(syntax)
      .use(remarkTagSecurity, options)
      .processSync(new VFile({ value: text, data }))
  )
}

/** Every node of a document, outer ones first. */
export const nodesOf = (node: SyntaxNode): SyntaxNode[] => [node, ...(node.children ?? []).flatMap(nodesOf)]

/** The text and the address of each link, as `text -> address`. */
export function linksIn(text: string, syntax: Syntax = 'gfm'): string[] {
  return nodesOf(processorOf(syntax).parse(text) as SyntaxNode).flatMap((node) =>
    node.type === 'link' ? [`${wordsOf(node)} -> ${node.url}`] : []
  )
}

/** The base of the lexicon in the tests. */
export const base = '/lexicon/'

/** The links of a document after its terms, everyday words as well, were linked. */
export const links = (text: string, syntax: Syntax = 'gfm', data: Record<string, unknown> = {}): string[] =>
  linksIn(linked(text, { base, everydayWords: true }, { syntax, data }), syntax)

/** All text of a node. */
export const wordsOf = (node: SyntaxNode): string => node.value ?? (node.children ?? []).map(wordsOf).join('')
