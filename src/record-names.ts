import { nameKey } from './name-key.ts'

/** What of a record can name it, whatever its collection. */
interface Named {
  readonly aliases?: readonly string[]
  readonly name?: string
  readonly title?: string
  readonly upstreamTitle?: string
  readonly term?: string
  readonly formerNames?: readonly { readonly name: string }[]
  readonly github?: string
  readonly slackId?: string
  readonly url?: string
  readonly stage?: string
  readonly identifiers?: readonly { readonly id: string; readonly relation: string }[]
}

/** A record as names find it. */
interface Record {
  readonly id: string
  readonly status?: string
}

/** Everything that a record is called beside its id: aliases, its own name, handle, address and identifiers. */
export function namesOf(record: object): string[] {
  const { aliases = [], formerNames = [], github, identifiers = [], stage, ...own } = record as Named
  const { name, title, upstreamTitle, term, slackId, url } = own
  return [
    ...aliases,
    ...[name, title, upstreamTitle, term, slackId, url].filter((one) => one !== undefined),
    ...formerNames.map((former) => former.name),
    ...(github === undefined ? [] : [github, `github.com/${github}`]),
    // The title of an assessment says its stage in parentheses.
    ...(stage === undefined || title === undefined ? [] : [title.replace(/ \([^()]*\)$/, '')]),
    ...identifiers.flatMap(({ id, relation }) => (relation === 'alias' ? [id] : []))
  ]
}

/** A name with a hyphen for what parts its words, without a leading `#`, `@`, `https://` or `www.`. */
export const lookUpKey = (name: string): string =>
  nameKey(name)
    .trim()
    .replace(/^(?:[#@]|https?:\/\/)/, '')
    .replace(/^www\.|\/$/g, '')
    .replace(/[\s_.\u2010-\u2015\u2212-]+/g, '-')

/** A key without hyphens and other punctuation: `solar-winds` and `solarwinds` are one name. */
export const joinedKey = (key: string): string =>
  key.replace(/[!"$%'()*,.:;<=>?[\\\]^`{|}~\u00ab\u00b7\u00bb\u2016-\u205e-]+/g, '')

/** The spellings of a name that are compared one after the other: as it is, with other separators, without any. */
function spellingsOf(name: string): readonly string[] {
  const key = lookUpKey(name)
  return [nameKey(name).trim(), key, joinedKey(key)]
}

/**
 * Says how closely a name is one of a record's, the less the closer: 0 for its id, then as written, then with other
 * separators, then without any; `undefined` when it is none of them.
 */
export function closenessOf(name: string): (record: Record, names?: readonly string[]) => number | undefined {
  const wanted = spellingsOf(name)
  return (record, names = namesOf(record)) => {
    if (record.id === wanted[1]) return 0
    const found = [record.id, ...names].flatMap((one) => {
      const level = spellingsOf(one).findIndex((spelling, index) => spelling === wanted[index] && spelling !== '')
      return level < 0 ? [] : [level + 1]
    })
    return found.length === 0 ? undefined : Math.min(...found)
  }
}

/** The records that a name fits best; of those the current ones where there are any. */
export function recordsNamed<Item extends Record>(
  name: string,
  items: readonly Item[],
  names: (item: Item) => readonly string[] = namesOf
): Item[] {
  const exact = items.find(({ id }) => id === name)
  if (exact) return [exact]
  const closeness = closenessOf(name)
  let found: Item[] = []
  let least = Infinity
  for (const item of items) {
    const exactly = closeness(item, names(item)) ?? Infinity
    // How its words are parted tells less than whether it is current.
    const level = exactly === 1 ? 2 : exactly
    if (level < least) [least, found] = [level, []]
    if (level === least && level < Infinity) found.push(item)
  }
  const current = found.filter(({ status }) => status !== 'former')
  const end = name.search(/[?#]/)
  // An address within a document, of which the document is known.
  if (found.length === 0 && name.slice(0, Math.max(0, end)).includes('/'))
    return recordsNamed(name.slice(0, end), items, names)
  return current.length > 0 ? current : found
}
