import type { Place } from '../diagnostics/diagnostic.ts'
import { hiddenCharacterAt } from '../policies/characters.ts'

/** A file's text with line feeds only and no byte order mark, or the place of the first invalid byte. */
export type Decoded = { readonly text: string } | Place

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

function isUtf8(bytes: Uint8Array): boolean {
  try {
    decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether the first `length` bytes are valid UTF-8, apart from a character that is cut in two. */
const startsWell = (bytes: Uint8Array, length: number): boolean =>
  [0, 1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, Math.max(0, length - cut))))

/** Number of bytes before the first invalid one, by binary search. */
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

/** The place behind the last character of a text. */
function endOf(text: string): Place {
  const lines = text.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** The text of a file's bytes: UTF-8, any line ends. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (isUtf8(bytes)) return { text: withLineFeeds(decode(bytes)) }
  return endOf(withLineFeeds(decode(bytes.subarray(0, validLength(bytes)))))
}

/** The first character that content may not have: its place, and its code point written `U+0000`. */
export function controlCharacterIn(text: string): { readonly name: string; readonly place: Place } | undefined {
  const index = hiddenCharacterAt(text)
  if (index < 0) return undefined
  const name = `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`
  return { name, place: endOf(text.slice(0, index)) }
}

/** The line of the first conflict marker that git left. */
export function conflictMarkerIn(text: string): number | undefined {
  const index = text.split('\n').findIndex((line) => /^(?:<{7}|>{7})(?: |$)/.test(line))
  return index < 0 ? undefined : index + 1
}

const deepest = 100

const indentation = /^(?:[ \t]|>|[-+*?](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/

/** Where a text nests so deep that the parsers of YAML and Markdown would take minutes or run out of stack. */
export function tooDeepIn(text: string): Place | undefined {
  for (const [index, line] of text.split('\n').entries()) {
    const column = tooDeepColumn(line.trimEnd())
    if (column !== undefined) return { line: index + 1, column }
  }
  return undefined
}

function tooDeepColumn(line: string): number | undefined {
  if ((indentation.exec(line)?.[0].length ?? 0) > deepest) return deepest + 1
  let open = 0
  for (let index = 0; index < line.length; index++) {
    if ('[{'.includes(line.charAt(index))) open++
    else if (']}'.includes(line.charAt(index))) open = Math.max(0, open - 1)
    if (open > deepest) return index + 1
  }
  return undefined
}
