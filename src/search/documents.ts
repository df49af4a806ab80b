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
  /** Other names and identifiers. */
  readonly names: readonly string[]
  /** Words that classify it, and what it is about. */
  readonly keywords: readonly string[]
  /** Its prose as plain text on one line. */
  readonly text: string
}

/** What the search is to know of records, by the name of their collection. */
export const documentsOf = (
  records: ReadonlyMap<string, readonly { readonly id: string }[]>,
  collections: readonly Collection[]
): SearchDocument[] =>
  collections.flatMap(({ name, search }) =>
    (records.get(name) ?? []).flatMap((record) => {
      if (search === false) return []
      const { title, names = [], keywords = [], prose } = search(record)
      const text = prose
        .map((one) => plainText(one ?? '').replace(/\s+/g, ' '))
        .filter(Boolean)
        .join(' ')
      const unique = (words: readonly string[]): string[] => [...new Set(words)]
      const collection = name as SearchableCollection
      return [{ collection, id: record.id, title, names: unique(names), keywords: unique(keywords), text }]
    })
  )
