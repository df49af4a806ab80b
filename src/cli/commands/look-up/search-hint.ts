import type { SearchOptions, SearchResult } from '../../../search/find.ts'
import { listed } from '../../../suggestion.ts'

/** The most results of a search that are named. */
const most = 3

/** What a search for a word finds, in a sentence for an error about it; `undefined` where it finds nothing. */
export function searchHint(
  word: string,
  search: (query: string, options: SearchOptions) => readonly SearchResult[]
): string | undefined {
  const hits = search(word, { limit: most + 1 })
  if (hits.length === 0) return undefined
  const names = hits.slice(0, most).map(({ collection, id }) => `\`${collection}/${id}\``)
  const others = hits.length > most ? ['others'] : []
  return `\`tag-security search ${quoted(word)}\` finds ${listed([...names, ...others])}.`
}

/** A name as a shell takes it for one word. */
const quoted = (name: string): string => (/^[\w./:@+-]+$/.test(name) ? name : JSON.stringify(name))
