import type { Collection } from '../collections/collection.ts'
import type { SearchableCollection } from '../generated/collections.ts'
import { plainText } from '../query/plain-text.ts'

/** What the search knows of a record. */
export interface SearchDocument {
  readonly collection: SearchableCollection
  /** The record's id. */
  readonly id: string
  /** What it is called. */
  readonly title: string
  /** Other names. */
  readonly names: readonly string[]
  /** Identifiers that nothing else has. */
  readonly identifiers?: readonly string[]
  /** Words that classify it, and what it is about. */
  readonly keywords: readonly string[]
  /** Its prose as plain text on one line. */
  readonly text: string
  /** Set where it was true only formerly. */
  readonly former?: true
}

/** What the search is to know of records, by the name of their collection. */
export const documentsOf = (
  records: ReadonlyMap<string, readonly { readonly id: string; readonly status?: unknown }[]>,
  collections: readonly Collection[]
): SearchDocument[] =>
  collections.flatMap(({ name, search }) =>
    (records.get(name) ?? []).flatMap((record) => {
      if (search === false) return []
      const { title, names = [], identifiers = [], keywords = [], prose, ...parts } = search(record)
      const text = prose
        .map((one) => plainText(one ?? '').replace(/\s+/g, ' '))
        .filter(Boolean)
        .join(' ')
      const { former = record.status === 'former' } = parts
      const unique = (words: readonly string[]): string[] => [...new Set(words)]
      const collection = name as SearchableCollection
      return [
        {
          collection,
          id: record.id,
          title,
          names: unique(names),
          ...(identifiers.length > 0 && { identifiers }),
          keywords: unique(keywords),
          text,
          ...(former && { former })
        }
      ]
    })
  )

/** A document without its keys, which are a tenth of the data; trailing parts that it lacks are left out. */
export type PackedDocument = readonly [
  collection: SearchableCollection,
  id: string,
  title: string,
  names: readonly string[],
  keywords: readonly string[],
  text: string,
  identifiers?: readonly string[],
  former?: true
]

/** The documents without their keys. */
export const packedDocuments = (documents: readonly SearchDocument[]): PackedDocument[] =>
  documents.map(({ collection, id, title, names, keywords, text, identifiers = [], former }) => {
    const needed = [collection, id, title, names, keywords, text] as const
    return former ? [...needed, identifiers, former] : identifiers.length > 0 ? [...needed, identifiers] : needed
  })

/** The documents of `packedDocuments`. */
export const readDocuments = (packed: readonly PackedDocument[]): SearchDocument[] =>
  packed.map(([collection, id, title, names, keywords, text, identifiers = [], former]) => ({
    collection,
    id,
    title,
    names,
    keywords,
    text,
    ...(identifiers.length > 0 && { identifiers }),
    ...(former && { former })
  }))
