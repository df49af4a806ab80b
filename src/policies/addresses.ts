/** Whether an address has a scheme of the web and a host. */
export const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/]/i.test(url)

/** An address with percent-encoding for the characters that no IRI may have. */
export const encodedAddress = (url: string): string =>
  // An unpaired surrogate has no encoding.
  url.replace(/\p{Cs}/gu, '\ufffd').replace(/[\s<>"{}|\\^`\p{C}]/gu, encodeURIComponent)
