import MiniSearch from 'minisearch'
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

/** The full-text index of some documents as plain data; a document is its place in the list. */
export function searchIndex(documents: readonly SearchDocument[]): object {
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
  return index.toJSON()
}

/** Reads an index of `searchIndex`. */
export const readIndex = (index: object): MiniSearch =>
  MiniSearch.loadJS(index as Parameters<typeof MiniSearch.loadJS>[0], indexOptions)
