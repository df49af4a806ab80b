import { comparableUrl } from '../read/references.ts'

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** The parts of a query in one order and spelling: those of GitHub's searches are words that may stand in any. */
const queryKey = (query: string): string =>
  query
    .split('&')
    .map((part) => decoded(part).replace(/^q=(.*)$/, (_, words: string) => `q=${words.split(/\s+/).sort().join(' ')}`))
    .sort()
    .join('&')

/**
 * What two spellings of one address share: scheme, `www.`, closing slashes and marks of a passage make no difference, nor
 * do closing underscores, which Markdown does not count to a bare address.
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
 * Whether an address is a document or repository of the CNCF itself. Pages link such documents by paths, or in the copy
 * of their own site, so that an address that is not found on a page says nothing.
 */
export const isOwnDocument = (url: string): boolean =>
  /^https?:\/\/(?:(?:www\.)?github\.com\/cncf\/[^/?#]+(?:\/(?:blob|tree)\/.*)?\/?$|contribute\.cncf\.io(?:\/|$))/i.test(
    url
  )
