import { comparableUrl } from '../read/references.ts'

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
    .replace(/#:~:.*$/, '')
    .replace(/[?#]$/, '')
    .split(/\?(.*)/s)
  const place = comparableUrl(address).replace(/[/_]+$/, '')
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
