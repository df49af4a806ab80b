import { nameKey } from '../name-key.ts'
import { check, checkObject, checkText, inHelper } from '../query/arguments.ts'
import { unknownValue } from '../query/select.ts'
import { searchableCollections, type SearchableCollection } from '../generated/collections.ts'
import type MiniSearch from 'minisearch'
import type { SearchDocument } from './documents.ts'
import { snippetOf, type Snippet } from './snippet.ts'
import { phrasesOf, synonymsIn, type Synonym, type Synonyms } from './synonyms.ts'
import { wordsOf } from '../words.ts'

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

/** What a search reads. */
export interface Searched {
  readonly documents: readonly SearchDocument[]
  readonly index: MiniSearch
  readonly phrases: ReturnType<typeof phrasesOf>
  /** The places of the documents that are called so, by the words of the name. */
  readonly named: ReadonlyMap<string, readonly number[]>
}

/** Documents and the index that was made of them, with what makes searching them quick. */
export function prepared(documents: readonly SearchDocument[], index: MiniSearch, synonyms: Synonyms): Searched {
  const named = new Map<string, number[]>()
  documents.forEach(({ id, title, names, identifiers = [] }, place) => {
    for (const name of new Set([id, title, ...names, ...identifiers].map(inWords)))
      named.set(name, [...(named.get(name) ?? []), place])
  })
  return { documents, index, phrases: phrasesOf(synonyms), named }
}

const inWords = (name: string): string =>
  wordsOf(name)
    .map(({ word }) => word)
    .join(' ')

/** More of a query is not read: its characters, its words, and the letters of a word. */
const most = { characters: 2000, words: 24, letters: 40 }

const optionNames: readonly string[] = ['collections', 'limit'] satisfies (keyof SearchOptions)[]

/**
 * The documents that have words of a query, as `search` gives them. They are asked for when the query has words.
 *
 * @throws {RangeError} for an unknown collection, with the nearest one; for a limit that is not 0 or more.
 */
export function searchIn(load: () => Searched, query: string, options: SearchOptions = {}): SearchResult[] {
  checkText('search', 'query', query)
  checkObject('search', 'options', options)
  for (const name of Object.keys(options))
    if (!optionNames.includes(name)) throw inHelper('search', unknownValue(name, 'option', optionNames))
  const { collections = searchableCollections, limit = 10 } = options
  check(Array.isArray(collections), 'search', 'collections', 'an array', collections)
  for (const name of collections)
    if (!searchableCollections.includes(name))
      throw inHelper('search', unknownValue(name, 'collection', searchableCollections))
  if (!(limit >= 0)) throw new RangeError(`search: Invalid limit \`${limit}\`; use 0 or more`)
  const words = [
    ...new Set(wordsOf(nameKey(query.slice(0, most.characters))).map(({ word }) => word.slice(0, most.letters)))
  ].slice(0, most.words)
  if (words.length === 0 || collections.length === 0) return []
  const searched = load()
  const found = identifiedBy(query, searched) ?? ranked(words, searched)
  return found
    .filter(({ document }) => collections.includes(document.collection))
    .slice(0, limit)
    .map(({ document, score, terms }) => {
      const { collection, id, title } = document
      return { collection, id, title, score, snippet: snippetFor(document, new Set(terms)) }
    })
}

/** A document that was found, with the words that were found in it. */
interface Hit {
  readonly document: SearchDocument
  readonly score: number
  readonly terms: readonly string[]
}

/** `CVE-2024-3094`, `VU#29823`, `T1195.001`. */
const identifier = /^(?:[a-z]{2,8}[-#](?=[a-z]*\d)[\w:.-]+|[st]\d{4}(?:\.\d{3})?)$|^ghsa(?:-[a-z\d]{4}){3}$/

/** For a query that is an identifier what it identifies, else what has it; nothing where it is unknown. */
function identifiedBy(query: string, { documents }: Searched): Hit[] | undefined {
  const wanted = nameKey(query.trim())
  if (!identifier.test(wanted)) return undefined
  const has = (ids: readonly string[] = []): boolean => ids.some((id) => nameKey(id) === wanted)
  const identified = documents.filter(({ identifiers }) => has(identifiers))
  const mentioning = documents.filter(({ id, names, keywords }) => has([id, ...names, ...keywords]))
  const terms = wordsOf(query).map(({ word }) => word)
  return (identified.length > 0 ? identified : mentioning).map((document) => ({ document, score: 1, terms }))
}

/** How much less what is no longer true counts. */
const formerly = 0.5

/** What has the words, best first: what is called so, then what is called by a synonym, then the others. */
function ranked(words: readonly string[], { documents, index, phrases, named }: Searched): Hit[] {
  const synonyms = synonymsIn(words, phrases)
  const whole = synonyms.find((one) => one.words.length === words.length)?.others ?? []
  const placesOf = (names: readonly string[]): Set<number> => new Set(names.flatMap((name) => named.get(name) ?? []))
  const called = placesOf([words.join(' ')])
  const calledAlike = placesOf(whole.map((other) => other.join(' ')))
  const isOf = (keywords: readonly string[]): boolean => keywords.some((one) => inWords(one) === words.join(' '))
  const results = index.search(
    { combineWith: 'OR', queries: [words.join(' '), ...synonyms.flatMap(({ others }) => others.map(alternative))] },
    queryOptions
  )
  const top = results[0]?.score ?? 0
  return results
    .flatMap(({ id, score, terms, queryTerms }) => {
      const place = Number(id)
      const document = documents[place]
      if (!document) return []
      const share = coverage(words, synonyms, new Set(queryTerms))
      const rank = called.has(place) ? 2 : calledAlike.has(place) ? 1 : isOf(document.keywords) ? 0.5 : 0
      const weighted = (score * share + rank * top) * (document.former ? formerly : 1)
      return [{ document, place, terms, score: weighted }]
    })
    .sort((a, b) => b.score - a.score || a.place - b.place)
}

/** A phrase that means the same as one of the query, as part of the query: all its words have to be there. */
const alternative = (words: readonly string[]) => ({
  combineWith: 'AND' as const,
  queries: [...words],
  prefix: false,
  fuzzy: false,
  boostTerm: () => 0.8 / words.length
})

/** The share of a query's words that were found, as they are or by a synonym. */
function coverage(words: readonly string[], synonyms: readonly Synonym[], found: ReadonlySet<string>): number {
  const alike = new Set(
    synonyms.flatMap(({ words: ours, others }) =>
      others.some((other) => other.every((word) => found.has(word))) ? ours : []
    )
  )
  return words.filter((word) => found.has(word) || alike.has(word)).length / words.length
}

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
