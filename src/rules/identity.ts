import { nameKey } from '../name-key.ts'
import { canonicalPackage } from '../policies/package-urls.ts'

/** What the addresses of one document have in common, however they are written. */
const comparableUrl = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?([^/?#]*)/i, (_, host: string) => host.toLowerCase())
    .replace(/:~:.*/s, '')
    .replace(/[?#]$/, '')
    .replace(/(?<!\/)\/+$/, '')

type Entry = Readonly<Record<string, unknown>>

/** What tells the entries of a list apart. */
interface Identity {
  /** The field by which an entry is called. */
  readonly field: string
  /** What two entries that are the same have in common, given the text of that field. */
  readonly of: (text: string, entry: Entry) => readonly unknown[]
}

const document: Identity = { field: 'url', of: (url, { rel }) => [comparableUrl(url), rel] }
const named: Identity = { field: 'name', of: (name) => [nameKey(name)] }

/** By the name of the list. */
const identities: Readonly<Record<string, Identity>> = {
  packages: { field: 'purl', of: (purl) => [canonicalPackage(purl) ?? purl] },
  sources: { field: 'id', of: (id, { path, anchor }) => [id, path, anchor] },
  references: document,
  links: document,
  records: { field: 'id', of: (id, { collection, item }) => [collection, id, item] },
  formerNames: named,
  leads: named
}

/** An item of a list that is a set. */
export interface Distinct {
  /** The text that it shares with those that are the same. */
  readonly key: string
  /** How it is called in a message. */
  readonly shown: string
}

/**
 * How an item of a list is told from the others; undefined for what the schema reports, and for what has an id of its
 * own, which is unique in the whole record.
 */
export function distinct(item: unknown, list: string): Distinct | undefined {
  // Versions are as their registry writes them.
  if (typeof item === 'string') return { key: list === 'versions' ? item : nameKey(item), shown: item }
  if (typeof item !== 'object' || item === null) return undefined
  const entry = item as Entry
  const identity = Object.hasOwn(identities, list) ? identities[list] : undefined
  if (!identity) return 'id' in entry ? undefined : { key: JSON.stringify(entry), shown: shownOf(entry) }
  const text = entry[identity.field]
  return typeof text === 'string' ? { key: JSON.stringify(identity.of(text, entry)), shown: text } : undefined
}

/** The first text in an entry. */
const shownOf = (entry: Entry): string => String(Object.values(entry).find((value) => typeof value === 'string') ?? '')
