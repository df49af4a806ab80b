import type { Content } from '../../data/queries.ts'
import { searchOf } from './search.ts'

/** What a search for a word finds, as the end of a message about it; nothing where it finds nothing. */
export async function searchHint(word: string, content: Content): Promise<string> {
  const search = await searchOf(content)
  const [best] = search(word, { limit: 1 })
  const command = `tag-security search ${/^[\w.-]+$/.test(word) ? word : JSON.stringify(word)}`
  return best ? ` \`${command}\` finds ${best.collection}/${best.id}.` : ''
}
