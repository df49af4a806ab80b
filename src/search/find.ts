import { nameKey } from '../name-key.ts'
import { check, checkObject, checkText } from '../query/arguments.ts'
import { unknownValue } from '../query/select.ts'
import { searchableCollections, type SearchableCollection } from '../generated/collections.ts'
import type MiniSearch from 'minisearch'
import type { SearchDocument } from './documents.ts'
import { snippetOf, type Snippet } from './snippet.ts'
import { wordsOf } from './words.ts'

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

/** Documents and the index that was made of them. */
export interface Searched {
  readonly documents: readonly SearchDocument[]
  readonly index: MiniSearch
}

/** More of a query is not read: its characters, its words, and the letters of a word. */
const most = { characters: 2000, words: 24, letters: 40 }

/**
 * The documents that have words of a query, as `search` gives them. They are asked for when the query has words.
 *
 * @throws {RangeError} for an unknown collection, with the nearest one; for a limit that is not 0 or more.
 */
export function searchIn(load: () => Searched, query: string, options: SearchOptions = {}): SearchResult[] {
  checkText('search', 'query', query)
  checkObject('search', 'options', options)
  const { collections = searchableCollections, limit = 10 } = options
  check(Array.isArray(collections), 'search', 'collections', 'an array', collections)
  for (const name of collections)
    if (!searchableCollections.includes(name)) throw unknownValue(name, 'collection', searchableCollections)
  if (!(limit >= 0)) throw new RangeError(`Invalid limit \`${limit}\`; use 0 or more`)
  const words = [
    ...new Set(wordsOf(query.slice(0, most.characters)).map(({ word }) => word.slice(0, most.letters)))
  ].slice(0, most.words)
  if (words.length === 0 || collections.length === 0) return []
  const { documents, index } = load()
  const asked = [words.join(' '), nameKey(query.trim())]
  const found = index.search(words.join(' '), queryOptions).flatMap(({ id, score, terms }) => {
    const document = documents[Number(id)]
    if (!document || !collections.includes(document.collection)) return []
    const isNamed = [document.id, document.title, ...document.names].some((name) => asked.includes(nameKey(name)))
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

const hasDigit = (word: string): boolean => new RegExp('\\p{N}', 'u').test(word)

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
