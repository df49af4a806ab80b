import { searchIndex } from '../../../search/build.ts'
import { documentsOf } from '../../../search/documents.ts'
import { searched, searchIn, type SearchOptions, type SearchResult } from '../../../search/find.ts'
import type { Source } from './source.ts'

/** The search over the records of a content folder. */
export function searchContent(
  content: NonNullable<Source['content']>
): (query: string, options: SearchOptions) => readonly SearchResult[] {
  const documents = documentsOf(content)
  // An index is read in the form in which it is published.
  const index = JSON.parse(JSON.stringify(searchIndex(documents))) as object
  return (query, options) => searchIn(() => searched(documents, index), query, options)
}
