import type { SearchDocument } from './documents.ts'
import { indexOptions, MiniSearch } from './mini-search.ts'

/** The full-text index of some documents as plain data; a document is its place in the list. */
export function searchIndex(documents: readonly SearchDocument[]): object {
  const index = new MiniSearch(indexOptions)
  index.addAll(
    documents.map(({ title, names, keywords, text }, place) => ({
      place,
      title,
      names: names.join(' '),
      keywords: keywords.join(' '),
      text
    }))
  )
  return index.toJSON()
}
