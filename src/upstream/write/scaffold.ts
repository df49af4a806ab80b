import { BeyondLimit } from '../../markdown/budget.ts'
import { isId } from '../../policies/ids.ts'
import type { SourceReference } from '../../records/sources.ts'
import { comparableUrl } from '../read/references.ts'

/** Fields of a record as they will be written; undefined ones and empty lists are left out. */
export type Fields = Readonly<Record<string, unknown>>

/** A content file before it is written. */
export interface Scaffold {
  /** Name of the collection. */
  readonly collection: string
  readonly id: string
  readonly fields: Fields
  /** The text below the front matter. */
  readonly body: string
}

/** A scaffold, or why there is none, as the end of a sentence. */
export type Outcome = Scaffold | { readonly fault: string }

/** What a record is made of. */
export interface ScaffoldInput<Record, Upstream, Prose> {
  /** The title, where upstream gives none. */
  readonly name: string
  readonly upstream?: Upstream | undefined
  /** The source that the upstream document is. */
  readonly source?: SourceReference | undefined
  /** Takes precedence over upstream, and adds to its lists. */
  readonly stated?: Stated<Record>
  /** Without it, the prose is marked to be written. */
  readonly prose?: Prose
}

/** Some fields of a record as flags state them, unchecked. */
export type Stated<Record> = {
  readonly [Field in keyof Record]?: Unchecked<Record[Field]> | undefined
}

type Unchecked<Value> = Value extends string
  ? string
  : Value extends number
    ? number | string
    : Value extends readonly string[]
      ? readonly string[]
      : Value

/** The ID for a name: lower-case words joined by hyphens; undefined where letters would be lost, or are too many. */
export function idFromName(name: string): string | undefined {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '')
  const id = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|(?<!-)-+$/g, '')
  return isId(id) ? id : undefined
}

/** Why a name makes no file. */
export const noIdFrom = (name: string): { readonly fault: string } => ({
  fault: `no ID can be made from \`${shortened(name)}\``
})

/** The beginning of a name that is too long for a message. */
export const shortened = (name: string): string => (name.length > 80 ? `${name.slice(0, 79).trimEnd()}…` : name)

/** What a record comes to; there is none if its text is too complex to read again. */
export function outcomeOf(make: () => Outcome): Outcome {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof BeyondLimit)) throw error
    return { fault: error.message.replace(/^./, (first) => first.toLowerCase()).replace(/\.$/, '') }
  }
}

/** A scaffold under another ID, where another record has the one that its name makes: the name is no alias then. */
export function withId(scaffold: Scaffold, id: string): Scaffold {
  const { aliases } = scaffold.fields
  if (id === scaffold.id || !Array.isArray(aliases)) return { ...scaffold, id }
  const others = aliases.filter((alias) => typeof alias === 'string' && idFromName(alias) !== scaffold.id)
  return { ...scaffold, id, fields: { ...scaffold.fields, aliases: others } }
}

/** A text and sections below their headings; empty ones are left out. */
export function bodyOf(text: string, sections: Readonly<Record<string, string | undefined>> = {}): string {
  const parts = Object.entries(sections).flatMap(([title, prose]) => (prose ? [`## ${title}`, prose] : []))
  return [text, ...parts].filter(Boolean).join('\n\n').replace(/.$/s, '$&\n')
}

/** Joins lists with each value once: the first keeps its place, a later one that was stated replaces it. */
const joinedBy =
  <Value>(keyOf: (value: Value) => string) =>
  <Item extends Value>(upstream: readonly Item[] = [], stated: readonly Item[] = []): Item[] => {
    const values = new Map<string, Item>()
    for (const value of upstream) if (!values.has(keyOf(value))) values.set(keyOf(value), value)
    for (const value of stated) values.set(keyOf(value), value)
    return [...values.values()]
  }

/** Names, each once in any case. */
export const joinedNames: (upstream?: readonly string[], stated?: readonly string[]) => string[] = joinedBy(
  (name: string) => name.toLowerCase()
)

/** Other names: upstream's, unless it differs from the ID in case only, and stated ones. */
export const aliasesOf = (id: string, upstream: string | undefined, stated?: readonly string[]): string[] =>
  joinedNames(upstream === undefined || upstream.toLowerCase() === id ? [] : [upstream], stated)

/** IDs in alphabetical order, for lists without an order of their own. */
export const sortedIds = (upstream?: readonly string[], stated?: readonly string[]): string[] =>
  joinedNames(upstream, stated).sort((a, b) => (a < b ? -1 : 1))

/** Items with an ID, each once. */
export const joinedById = joinedBy(({ id }: { readonly id: string }) => id.toUpperCase())

/** References, one for each address, whatever its spelling. */
export const joinedByUrl = joinedBy(({ url }: { readonly url: string }) =>
  comparableUrl(url.replace(/:~:.*/s, '').replace(/[?#]$/, '')).replace(/(?<!\/)\/+$/, '')
)

/** Sources, one for each place in a document. */
export const joinedSources = joinedBy((source: { readonly id: string }) => JSON.stringify(source))
