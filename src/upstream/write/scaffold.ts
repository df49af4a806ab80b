import { comparableUrl } from '../read/references.ts'

/** Fields of a record, as they will be written; what is undefined or an empty list is left out. */
export type Fields = Readonly<Record<string, unknown>>

/** A file before it is written. */
export interface Draft {
  readonly id: string
  readonly fields: Fields
  /** The text below the front matter, its prose marked to be written. */
  readonly body: string
}

/** Values by what makes two of them the same: the first keeps its place, a later one that was given on purpose its say. */
function joined<T>(upstream: readonly T[], given: readonly T[], keyOf: (value: T) => string): T[] {
  const values = new Map<string, T>()
  for (const value of upstream) if (!values.has(keyOf(value))) values.set(keyOf(value), value)
  for (const value of given) values.set(keyOf(value), value)
  return [...values.values()]
}

/** Names of upstream and of the command line, each once in any case. */
export const joinedNames = (upstream: readonly string[] = [], given: readonly string[] = []): string[] =>
  joined(upstream, given, (name) => name.toLowerCase())

/** Other names: what upstream calls it, unless that is the id in other letters, and those of the command line. */
export const aliasesOf = (id: string, upstream: string | undefined, given: readonly string[] = []): string[] =>
  joinedNames(upstream === undefined || upstream.toLowerCase() === id ? [] : [upstream], given)

/** Ids in the order in which lists are kept that have none of their own. */
export const sortedIds = (upstream: readonly string[] = [], given: readonly string[] = []): string[] =>
  joinedNames(upstream, given).sort((a, b) => (a < b ? -1 : 1))

/** Records with an id, each once. */
export const joinedById = <T extends { readonly id: string }>(
  upstream: readonly T[] = [],
  given: readonly T[] = []
): T[] => joined(upstream, given, ({ id }) => id.toUpperCase())

/** References, one for each address, however it is written. */
export const joinedByUrl = <T extends { readonly url: string }>(
  upstream: readonly T[] = [],
  given: readonly T[] = []
): T[] =>
  joined(upstream, given, ({ url }) =>
    comparableUrl(url.replace(/#:~:.*$/, '').replace(/[?#]$/, '')).replace(/\/+$/, '')
  )

/** Sources, one for each place in one. */
export const joinedSources = <T extends { readonly id: string }>(
  upstream: readonly T[] = [],
  given: readonly T[] = []
): T[] => joined(upstream, given, (source) => JSON.stringify(source))
