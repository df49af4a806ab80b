import { isDefanged } from './defanged.ts'

/** Whether an address has a scheme of the web and a host, which is not defanged. */
export const isWebAddress = (url: string): boolean => {
  const host = /^https?:\/\/([^\s/?#][^/?#]*)/i.exec(url)?.[1]
  return host !== undefined && !isDefanged(host)
}

/** An address with percent-encoding for the characters that no IRI may have. */
export const encodedAddress = (url: string): string =>
  // An unpaired surrogate has no encoding.
  url.replace(/\p{Cs}/gu, '\ufffd').replace(/[\s<>"{}|\\^`\p{C}]/gu, encodeURIComponent)
