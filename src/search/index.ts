import { searchData } from '../generated/search-index.ts'
import { unknownValue } from '../query/select.ts'
import { searchableCollections, type SearchableCollection } from './collections.ts'
import type { SearchDocument } from './documents.ts'
import { indexOptions, MiniSearch } from './mini-search.ts'
import { snippetOf, type Snippet } from './snippet.ts'
import { wordsOf } from './words.ts'

export { searchableCollections, type SearchableCollection } from './collections.ts'
export type { Mark, Snippet } from './snippet.ts'

/** Where to search, and for how much. */
export interface SearchOptions {
  /** The collections to search; all when absent. */
  readonly collections?: readonly SearchableCollection[] | undefined
  /** The most results to give; 10 when absent, `Infinity` for all. */
  readonly limit?: number | undefined
}

/** A record that was found. */
export interface SearchResult {
  /** The collection that has the record. */
  readonly collection: SearchableCollection
  /** The record's id. */
  readonly id: string
  /** What it is called. */
  readonly title: string
  /** How well it fits, to compare the results of one search. */
  readonly score: number
  /** A part of its prose, or its names and keywords where only they have the words. */
  readonly snippet: Snippet
}

/** More of a query is not read: its characters, its words, and the letters of a word. */
const most = { characters: 2000, words: 24, letters: 40 }

/**
 * The records that have words of the query, best first; equally good ones by collection and id. A word also finds longer
 * ones that begin with it and, from five letters on, ones that differ in a letter (from eight on, in two). Words in a
 * title count most, then names, identifiers and keywords, then prose; a record called exactly what the query says comes
 * before others. A query without words finds nothing; of a long one the first 24 words count.
 *
 * The index is part of this module and read at the first call, which takes about 50 ms; later ones take less than 1 ms.
 *
 * @throws {RangeError} for a collection that is not known, with the nearest one; for a limit that is no number from 0 on.
 * @example
 * search('hardware securty module', { limit: 1 }).map(({ collection, id }) => [collection, id])
 * // => [['lexicon', 'hardware-security-module']]
 */
export function search(query: string, { collections = searchableCollections, limit = 10 }: SearchOptions = {}): SearchResult[] {
  for (const name of collections) if (!searchableCollections.includes(name)) throw unknownValue(name, 'collection', searchableCollections)
  if (!(limit >= 0)) throw new RangeError(`"${limit}" is no limit; the nearest is "0"`)
  const words = [...new Set(wordsOf(query.slice(0, most.characters)).map(({ word }) => word.slice(0, most.letters)))].slice(0, most.words)
  if (words.length === 0 || collections.length === 0) return []
  const { documents, index } = loaded()
  const asked = [words.join(' '), query.trim().toLowerCase()]
  const found = index.search(words.join(' '), queryOptions).flatMap(({ id, score, terms }) => {
    const document = documents[Number(id)]
    if (!document || !collections.includes(document.collection)) return []
    const isNamed = [document.id, document.title, ...document.names].some((name) => asked.includes(name.toLowerCase()))
    return [{ document, place: Number(id), terms, score: isNamed ? score * exactName : score }]
  })
  return found
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit)
    .map(({ document, score, terms }) => {
      const { collection, id, title } = document
      return { collection, id, title, score, snippet: snippetFor(document, new Set(terms)) }
    })
}

/** How much more a record counts that is called what the query says. */
const exactName = 3

const hasDigit = (word: string): boolean => /\p{N}/u.test(word)

const queryOptions = {
  boost: { title: 4, names: 3, keywords: 1.5 },
  prefix: (word: string): boolean => word.length > 1,
  fuzzy: (word: string): number | false => (word.length < 5 || hasDigit(word) ? false : word.length < 8 ? 1 : 2),
  weights: { prefix: 0.4, fuzzy: 0.2 }
}

/** From the prose if it has any of the words, else from the names and keywords if they do. */
function snippetFor({ text, names, keywords }: SearchDocument, words: ReadonlySet<string>): Snippet {
  const inText = snippetOf(text, words)
  if (inText.marks.length > 0) return inText
  const inNames = snippetOf([...names, ...keywords].join(', '), words)
  return inNames.marks.length > 0 ? inNames : inText
}

interface Loaded {
  readonly documents: readonly SearchDocument[]
  readonly index: MiniSearch
}

const memory: { loaded?: Loaded } = {}

/** The documents and their index, read once. */
function loaded(): Loaded {
  if (!memory.loaded) {
    const { documents, index } = JSON.parse(searchData) as { documents: SearchDocument[]; index: Parameters<typeof MiniSearch.loadJS>[0] }
    memory.loaded = { documents, index: MiniSearch.loadJS(index, indexOptions) }
  }
  return memory.loaded
}
