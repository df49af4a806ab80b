// The pages of the documentation, as Markdown reads them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import GithubSlugger from 'github-slugger'
import { root } from '../architecture.ts'
import { nodesOf, processorOf, wordsOf } from '../remark/documents.ts'
import type { SyntaxNode } from '../../src/sites/remark/syntax-tree.ts'

/** A page of the documentation. */
export interface Page {
  /** Its path in the repository. */
  readonly name: string
  readonly text: string
  readonly nodes: readonly SyntaxNode[]
}

/** A block of code on a page. */
export interface Snippet {
  /** Its page and line. */
  readonly from: string
  /** What it is written in; empty for an indented block and a fence that names nothing. */
  readonly kind: string
  readonly code: string
}

/** A page by its path. */
export function readPage(name: string): Page {
  const text = readFileSync(join(root, name), 'utf8')
  return { name, text, nodes: nodesOf(processorOf('gfm').parse(text) as SyntaxNode) }
}

/** The README and every page of `docs/`, but not what is generated below. */
export const pages: readonly Page[] = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
].map(readPage)

/** Every block of code of every page. */
export const snippets: readonly Snippet[] = pages.flatMap(({ name, nodes }) =>
  nodes.flatMap((node) =>
    node.type === 'code'
      ? [
          {
            from: `${name}:${node.position?.start.line}`,
            kind: (node as { lang?: string }).lang ?? '',
            code: node.value ?? ''
          }
        ]
      : []
  )
)

/** The blocks of one kind. */
export const snippetsIn = (kind: string): readonly Snippet[] => snippets.filter((one) => one.kind === kind)

/** The anchors of a page's headings, as GitHub makes them. */
export function anchorsOf({ nodes }: Page): readonly string[] {
  const slugger = new GithubSlugger()
  return nodes.filter(({ type }) => type === 'heading').map((node) => slugger.slug(wordsOf(node)))
}
