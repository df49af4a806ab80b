import MiniSearch, { type AsPlainObject } from 'minisearch'
import type { SearchDocument } from './documents.ts'
import { wordsOf } from '../words.ts'

/** How the index is made and read: the same on both sides. */
const indexOptions = {
  fields: ['title', 'names', 'keywords', 'text'],
  idField: 'place',
  storeFields: [],
  tokenize: (text: string): string[] => wordsOf(text).map(({ word }) => word),
  processTerm: (word: string): string => word
}

/** A document that has a word once, or how often it has it. */
type Count = number | readonly [document: number, times: number]

/** How often a word is in the fields of documents, by field. */
type PackedWord = readonly [word: string, counts: Readonly<Record<string, readonly Count[]>>]

/** An index as plain data, a fifth smaller than the library writes it: numbers need no quotes as keys do. */
export type PackedIndex = Omit<AsPlainObject, 'index'> & { readonly index: readonly PackedWord[] }

/** The full-text index of some documents as plain data; a document is its place in the list. */
export function searchIndex(documents: readonly SearchDocument[]): PackedIndex {
  const index = new MiniSearch(indexOptions)
  index.addAll(
    documents.map(({ id, title, names, identifiers = [], keywords, text }, place) => ({
      place,
      title,
      names: [id, ...names, ...identifiers].join(' '),
      keywords: keywords.join(' '),
      text
    }))
  )
  const plain = index.toJSON()
  const packed = ([word, fields]: AsPlainObject['index'][number]): PackedWord => [
    word,
    Object.fromEntries(
      Object.entries(fields).map(([field, counts]) => [
        field,
        Object.entries(counts).map(([place, count]): Count => (count === 1 ? Number(place) : [Number(place), count]))
      ])
    )
  ]
  return { ...plain, index: plain.index.map(packed) }
}

/** Reads an index of `searchIndex`. */
export function readIndex(packed: PackedIndex): MiniSearch {
  const plain = ([word, fields]: PackedWord): AsPlainObject['index'][number] => [
    word,
    Object.fromEntries(Object.entries(fields).map(([field, counts]) => [field, countsIn(counts)]))
  ]
  return MiniSearch.loadJS({ ...packed, index: packed.index.map(plain) }, indexOptions)
}

function countsIn(packed: readonly Count[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const one of packed) {
    const [document, times] = typeof one === 'number' ? [one, 1] : one
    counts[String(document)] = times
  }
  return counts
}
