import { isDefanged } from './defanged.ts'

/**
 * The form of an address that leads where it seems to lead: of the web, without a user name before the host, blanks and
 * backslashes. A program that reads it from the JSON Schema may not know of classes of characters.
 */
export const plainAddress = /^https?:\/\/[^\s/?#@\\$.][^\s/?#@\\]*(?:[/?#][^\s\\]*)?$/

/** Why an address is no such one, or has what nobody sees: what it would need to be, as in "expected …". */
export function addressFault(url: string): string | undefined {
  const [scheme = '', host = ''] = /^https?:\/\/([^/?#\\]*)/i.exec(url) ?? []
  if (scheme === '') return 'an address that starts with `https://` or `http://`'
  if (host.includes('@')) return 'an address without a user name or password before its host'
  if (/[\s\\\p{Cc}\p{DI}\p{Cs}]/u.test(url)) return 'an address without blanks, backslashes and invisible characters'
  return !isDefanged(host) && plainAddress.test(url.replace(/^[^:]+/, (one) => one.toLowerCase())) && isParsed(url)
    ? undefined
    : 'an address with the name of a host'
}

/** Why a link in prose does not lead where it seems to; where it leads, a backslash behind the host is a slash. */
export const linkFault = (url: string): string | undefined =>
  addressFault(url.replace(/^https?:\/\/[^/?#\\]+[/?#][^]*$/i, (whole) => whole.replaceAll('\\', '/')))

/** `URL.canParse` of Node 20 refuses other letters than ASCII once it is compiled. */
function isParsed(url: string): boolean {
  try {
    return new URL(url).host !== ''
  } catch {
    return false
  }
}
