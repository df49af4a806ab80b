import type { Term } from '../../query/lexicon.ts'
import { plainText } from '../../query/plain-text.ts'

/** Characters that steer a text's direction or a terminal, and have no place in an attribute. */
const steering = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

/**
 * The definition of a term as one line of text. Where an entry explains several things in a list, the item that begins with
 * the mention is enough.
 */
export function titleOf({ definition }: Pick<Term, 'definition'>, mention: string): string {
  const items = definition.split(/^(?=- )/m)
  const name = mention.toLowerCase()
  const item = items.find((one) => /^- \*\*(.+?)\*\*/s.exec(one)?.[1]?.toLowerCase().includes(name.replace(/s$/, '')))
  return plainText(item ?? definition).replace(/\s+/g, ' ').replace(steering, '').trim()
}
