import type { UpstreamTerm } from '../read/facts.ts'

/** Finds the id of the record that has a name, an alias or an anchor. */
export type FindTerm = (name: string) => string | undefined

/** Facts of a term, without a sentence of upstream. */
export interface TermFacts {
  readonly term: string
  /** The anchor of its heading. */
  readonly anchor: string
  readonly category: string | undefined
  /** Ids of terms. */
  readonly related: readonly string[]
  /** Names that have no entry of their own. */
  readonly mentions: readonly string[]
  readonly references: readonly { readonly url: string }[]
}

/** The facts of a term, as its record takes them. */
export function termFactsOf(
  { term, anchor, category, related, references }: UpstreamTerm,
  findTerm: FindTerm
): TermFacts {
  const names = related.map(({ text, anchor: target }) => ({ text, id: findTerm(target ?? text) }))
  return {
    term: tidyName(term),
    anchor,
    category: category?.toLowerCase().replace(/\s+/g, '-'),
    related: names.flatMap(({ id }) => id ?? []),
    mentions: names.flatMap(({ text, id }) => (id === undefined ? [tidyName(text)] : [])),
    references: references.map(({ url, rest = '' }) => ({ url: url + rest }))
  }
}

/** A name without stray white space: `Testing ( DAST)` is a relic of a conversion. */
export const tidyName = (name: string): string =>
  name.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim()
