import type { Draft } from './scaffold.ts'
import type { Published } from './published.ts'
import type { Sources } from './sources.ts'

/** What the making of every record needs. */
export interface Context {
  readonly published: Published
  readonly referenceTo: Sources['referenceTo']
  /** Prose of a document as content takes it. */
  readonly clean: (markdown: string, document: string) => string
}

/** A file to write, or why what upstream says makes none. */
export type Outcome = { readonly draft: Draft } | { readonly fault: string }
