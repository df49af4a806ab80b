import { fieldName } from '../../markdown/values.ts'
import { comparableUrl } from '../read/references.ts'
import type { FilePlace } from '../read/document.ts'
import { fieldAt, upstreamAt, type DriftFinding, type SidePlace } from './finding.ts'
import { itemsIn, textIn, textsIn, type ContentRecord } from './content.ts'

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** A query with its parts, and the words of a GitHub search, in one order. */
const queryKey = (query: string): string =>
  query
    .split('&')
    .map((part) => decoded(part).replace(/^q=(.*)$/, (_, words: string) => `q=${words.split(/\s+/).sort().join(' ')}`))
    .sort()
    .join('&')

/**
 * A key shared by all spellings of one address. Scheme, `www.`, trailing slashes and text fragments make no difference,
 * nor do trailing underscores, which Markdown excludes from a bare address.
 */
export function addressKey(url: string): string {
  const [address = '', query = ''] = url
    .replace(/:~:.*/s, '')
    .replace(/[?#]$/, '')
    .split(/\?(.*)/s)
  const place = comparableUrl(address).replace(/(?<![/_])[/_]+$/, '')
  return query === '' ? place : `${place}?${queryKey(query)}`
}

/** The host of an address. */
export const hostOf = (url: string): string => comparableUrl(url).split('/')[0] ?? ''

/**
 * Whether an address is a document or repository of the CNCF. Pages link these by path or on their own site, so an
 * address that a page lacks proves nothing.
 */
export const isOwnDocument = (url: string): boolean =>
  /^https?:\/\/(?:(?:www\.)?github\.com\/cncf\/[^/?#]+(?:\/(?:blob|tree)\/.*)?\/?$|contribute\.cncf\.io(?:\/|$))/i.test(
    url
  )

/** An address upstream. */
export interface UpstreamLink {
  readonly url: string
  readonly at: FilePlace
}

/** An address in content. */
export interface OwnLink {
  readonly url: string
  /** What has the link, for messages. */
  readonly owner: string
  readonly field: string
  /** Its place; a function, as it parses the file again. */
  readonly at: () => SidePlace
}

/** Links to compare. */
export interface Links {
  readonly upstream: readonly UpstreamLink[]
  /** The links that upstream should have. */
  readonly own: readonly OwnLink[]
  /** Further addresses that the content has. */
  readonly known?: ReadonlySet<string>
  /** The place in content that a missing link belongs to. */
  readonly home: () => SidePlace
  /** The place upstream that no longer has a link. */
  readonly source: FilePlace
}

/** Links that only one side has. Of two on the same host, one replaced the other. */
export function linkDrift({ upstream, own, known, home, source }: Links): DriftFinding[] {
  const theirs = new Map(upstream.map((link) => [addressKey(link.url), link]))
  const ours = new Set([...own.map(({ url }) => addressKey(url)), ...(known ?? [])])
  const missing = [...theirs].flatMap(([key, link]) => (ours.has(key) ? [] : [link]))
  const replaced = new Set<UpstreamLink>()
  const dropped = own
    .filter(({ url }) => !theirs.has(addressKey(url)))
    .map((link): DriftFinding => {
      const { url, owner, field } = link
      const at = link.at()
      const other = missing.find((one) => hostOf(one.url) === hostOf(url))
      if (!other)
        return {
          rule: 'drift/link-dropped',
          at,
          related: upstreamAt(source),
          field,
          message: `Upstream does not have the link \`${url}\` of ${owner}.`,
          actual: url
        }
      replaced.add(other)
      const message = `A link of ${owner} is \`${other.url}\` upstream and \`${url}\` here.`
      return {
        rule: 'drift/link-differs',
        at,
        related: upstreamAt(other.at),
        field,
        message,
        expected: other.url,
        actual: url
      }
    })
  const added = missing
    .filter((link) => !replaced.has(link))
    .map(({ url, at }): DriftFinding => {
      const message = `The content lacks the link \`${url}\`.`
      return { rule: 'drift/link-missing', at: upstreamAt(at), related: home(), message, expected: url }
    })
  return [...dropped, ...added]
}

/** The addresses in a list of a record. */
export const ownLinks = (record: ContentRecord, list: string): OwnLink[] =>
  itemsIn(record.fields, list).flatMap(({ item, index }) => {
    const url = textIn(item, 'url')
    const path = [list, index, 'url']
    const owner = `\`${record.id}\``
    return url === undefined ? [] : [{ url, owner, field: fieldName(path), at: () => fieldAt(record, path) }]
  })

/** Compares references of a record and its document; another source may support more of them. */
export function referenceDrift(
  record: ContentRecord,
  upstream: readonly (UpstreamLink & { readonly rest?: string })[],
  source: FilePlace
): DriftFinding[] {
  const findings = linkDrift({
    upstream: upstream.map(({ url, rest = '', at }) => ({ url: url + rest, at })),
    own: ownLinks(record, 'references'),
    home: () => fieldAt(record, ['references']),
    source
  })
  const hasOthers = itemsIn(record.fields, 'sources').some(({ item }) =>
    textsIn(item, 'supports').includes('references')
  )
  return hasOthers ? findings.filter(({ rule }) => rule !== 'drift/link-dropped') : findings
}
