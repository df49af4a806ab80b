import { searchData } from '../generated/search-index.ts'
import { readDocuments, type PackedDocument } from './documents.ts'
import { prepared, searchIn, type Searched, type SearchOptions, type SearchResult } from './find.ts'
import { readIndex, type PackedIndex } from './full-text.ts'
import type { Synonyms } from './synonyms.ts'

export { searchableCollections, type SearchableCollection } from '../generated/collections.ts'
export type { SearchOptions, SearchResult } from './find.ts'
export type { Mark, Snippet } from './snippet.ts'

/**
 * The records that have words of the query, best first; equally good ones by collection and id. A word also finds
 * longer ones that begin with it and, from five letters on, ones that differ in a letter (from eight on, in two), and
 * what the field says for it, such as `SBOM` for "software bill of materials".
 *
 * What is called as the query says comes first, then what has it as a keyword; words in a title count most, then those
 * in names, keywords and prose, and what is no longer true counts less. An identifier, such as `CVE-2024-3094`, finds
 * its incident alone, and nothing if none has it. A query without words finds nothing; of a long one the first 24 words
 * count.
 *
 * The index is part of this module and read at the first call, which takes about 50 ms; later ones take less than 1 ms.
 *
 * @throws {RangeError} for an unknown collection, with the nearest one; for a limit that is not 0 or more.
 * @example
 * search('hardware securty module', { limit: 1 }).map(({ collection, id }) => [collection, id])
 * // => [['lexicon', 'hardware-security-module']]
 */
export function search(query: string, options?: SearchOptions): SearchResult[] {
  return searchIn(loaded, query, options)
}

interface PackagedSearch {
  readonly documents: readonly PackedDocument[]
  readonly index: PackedIndex
  readonly synonyms: Synonyms
}

const memory: { loaded?: Searched } = {}

/** The documents and their index, read once. */
function loaded(): Searched {
  if (!memory.loaded) {
    const { documents, index, synonyms } = JSON.parse(searchData) as PackagedSearch
    memory.loaded = prepared(readDocuments(documents), readIndex(index), synonyms)
  }
  return memory.loaded
}
