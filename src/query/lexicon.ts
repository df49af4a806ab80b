import { lexicon, type Term, type TermKey } from '../generated/lexicon.ts'
import { termCategories, type Term as AnyTerm, type TermCategory } from '../records/lexicon.ts'
import { checkData, checkObject, checkText } from './arguments.ts'
import { hasAddress } from './hosts.ts'
import { equals, hasWords, lookUp, select, unknownValue, type Found, type Name } from './select.ts'
import { uniqueCovers } from './terms-in.ts'

export { lexicon, termIds, type Term, type TermId } from '../generated/lexicon.ts'
export * from '../records/lexicon.ts'
export type { Reference } from '../records/entry.ts'
export type { SourceReference } from '../records/sources.ts'
export { termsIn, type TermInText } from './terms-in.ts'

/** What terms can be narrowed by; a list of values asks for any of them. */
export interface TermsFilter {
  /** The lexicon's category. */
  readonly category?: TermCategory | readonly TermCategory[] | undefined
  /** A host that one of its references is at, such as `github.com`, or the start of an address. */
  readonly reference?: string | readonly string[] | undefined
  /** Words of its name, aliases, parts, definition and usage. */
  readonly text?: string | undefined
}

/** How far related terms may be. */
export interface RelatedTermsOptions {
  /** Number of steps from term to term; 1 when absent. */
  readonly depth?: number | undefined
}

/**
 * The term with that id, name, acronym or other alias, or anchor in the TAG's lexicon, in any spelling; else the one
 * term that explains a part of that name.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getTerm('HSM').term
 * // => 'Hardware security module'
 * @example
 * getTerm('RBAC').term
 * // => 'ABAC, RBAC, and MAC'
 */
export function getTerm<const T extends string>(name: Name<T, TermKey, 'term'>): Found<T, Term>
export function getTerm<Item extends AnyTerm>(name: string, data: readonly Item[]): Item | undefined
export function getTerm(name: string, data: readonly AnyTerm[] = lexicon) {
  const anchorsOf = ({ sources }: AnyTerm): string[] => sources.flatMap(({ anchor }) => anchor ?? [])
  const found = lookUp('getTerm', name, data) ?? lookUp('getTerm', name, data, anchorsOf)
  if (found) return found
  const covers = uniqueCovers(data)
  return lookUp('getTerm', name, data, (one) => covers.flatMap((cover) => (cover.term === one ? [cover.name] : [])))
}

/**
 * The terms of a category or with some words, in the order of their ids.
 *
 * @throws {RangeError} for a category that is not known, with the nearest one.
 * @example
 * findTerms({ category: 'hardware', text: 'vtpm' }).map(({ id }) => id)
 * // => ['trusted-platform-module-tpm-vtpm']
 */
export function findTerms(filter?: TermsFilter): Term[]
export function findTerms<Item extends AnyTerm>(filter: TermsFilter | undefined, data: readonly Item[]): Item[]
export function findTerms(filter: TermsFilter = {}, data: readonly AnyTerm[] = lexicon): AnyTerm[] {
  return select('findTerms', data, filter, {
    category: equals('category', termCategories),
    reference: hasAddress(({ references }) => references.map(({ url }) => url)),
    text: hasWords(({ term, aliases, covers, definition, usage }) => [term, ...aliases, ...covers, definition, usage])
  })
}

/**
 * The terms that belong together with a term, nearest first and without it; at the same distance in the order in which
 * the terms before them list them. The term is named as for `getTerm`.
 *
 * @throws {RangeError} for an unknown term, with the nearest id; for a depth that is not a whole number from 1.
 * @example
 * relatedTerms('SCA').map(({ id }) => id)
 * // => ['container-image-scanning', 'vulnerability-scanning']
 */
export function relatedTerms<const T extends string>(
  name: Name<T, TermKey, 'term'>,
  options?: RelatedTermsOptions
): Term[]
export function relatedTerms<Item extends AnyTerm>(
  name: string,
  options: RelatedTermsOptions | undefined,
  data: readonly Item[]
): Item[]
export function relatedTerms(
  name: string,
  options: RelatedTermsOptions = {},
  data: readonly AnyTerm[] = lexicon
): AnyTerm[] {
  checkText('relatedTerms', 'name', name)
  checkObject('relatedTerms', 'options', options)
  checkData('relatedTerms', data)
  const { depth = 1 } = options
  if (depth !== Infinity && !(Number.isInteger(depth) && depth >= 1))
    throw new RangeError(`Invalid depth \`${depth}\`; did you mean \`${depth > 1 ? Math.round(depth) : 1}\`?`)
  const start = getTerm(name, data)
  if (!start)
    throw unknownValue(
      name,
      'term',
      data.map(({ id }) => id)
    )
  const found = new Set([start])
  let latest = [start]
  for (let step = 0; step < depth && latest.length > 0; step++) {
    const linked = latest.flatMap(({ related }) => related.flatMap((id) => data.find((term) => term.id === id) ?? []))
    latest = [...new Set(linked)].filter((term) => !found.has(term))
    for (const term of latest) found.add(term)
  }
  return [...found].slice(1)
}
