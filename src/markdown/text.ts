import type { Place } from '../diagnostics/diagnostic.ts'

/** A file's text with line feeds only and no byte order mark, or the line and column of the first bad byte. */
export type Decoded = { readonly text: string } | { readonly line: number; readonly column: number }

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

function isUtf8(bytes: Uint8Array): boolean {
  try {
    decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether the first `length` bytes are valid UTF-8, but for a character that the cut goes through. */
const startsWell = (bytes: Uint8Array, length: number): boolean =>
  [0, 1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, Math.max(0, length - cut))))

/** Number of bytes before the first one that is not UTF-8, found by halving. */
function validLength(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (startsWell(bytes, middle)) good = middle
    else bad = middle
  }
  while (!isUtf8(bytes.subarray(0, good))) good--
  return good
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** The text of a file's bytes: UTF-8, any line ends. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (isUtf8(bytes)) return { text: withLineFeeds(decode(bytes)) }
  const lines = withLineFeeds(decode(bytes.subarray(0, validLength(bytes)))).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** What nobody sees: control characters but for tabs and line feeds, other line ends, and what turns the direction of the text. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const controlCharacter = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]/

/** The first control character of a text: its place, and its code point written `U+0000`. */
export function controlCharacterIn(text: string): { readonly name: string; readonly place: Place } | undefined {
  const index = text.search(controlCharacter)
  if (index < 0) return undefined
  const lines = text.slice(0, index).split('\n')
  const name = `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`
  return { name, place: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 } }
}

/** The line of the first marker that git leaves for a merge conflict. */
export function conflictMarkerIn(text: string): number | undefined {
  const index = text.split('\n').findIndex((line) => /^(?:<{7}|>{7})(?: |$)/.test(line))
  return index < 0 ? undefined : index + 1
}
