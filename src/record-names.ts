import { nameKey } from './name-key.ts'

/** What of a record can name it, whatever its collection. */
interface Named {
  readonly aliases?: readonly string[]
  readonly name?: string
  readonly title?: string
  readonly upstreamTitle?: string
  readonly term?: string
  readonly github?: string
  readonly url?: string
  readonly identifiers?: readonly { readonly id: string; readonly relation: string }[]
}

/** A name as look-ups compare it: blanks, hyphens and `_` are alike, a leading `#`, `@` or `https://` is left out. */
export const lookUpKey = (name: string): string =>
  nameKey(name)
    .trim()
    .replace(/^(?:[#@]|https?:\/\/(?:www\.)?)|\/$/g, '')
    .replace(new RegExp('[\\s_\\p{Pd}]+', 'gu'), '-')

/** Everything that a record is called beside its id: aliases, its own name, handle, address and identifiers. */
export function namesOf(record: object): string[] {
  const { aliases = [], name, title, upstreamTitle, term, github, url, identifiers = [] } = record as Named
  const own = [name, title, upstreamTitle, term, github, url].filter((one) => one !== undefined)
  return [...aliases, ...own, ...identifiers.flatMap(({ id, relation }) => (relation === 'alias' ? [id] : []))]
}
