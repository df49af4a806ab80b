import type { Place } from '../diagnostics/diagnostic.ts'
import { hiddenCharacterAt } from '../policies/characters.ts'
import { BeyondLimit } from './budget.ts'

/** A file's text with line feeds only and no byte order mark, or the place of the first invalid byte. */
export type Decoded = { readonly text: string } | Place

/** The text of a file's bytes: UTF-8, any line ends. */
export function decodeText(bytes: Uint8Array): Decoded {
  const text = new TextDecoder().decode(bytes)
  const invalid = text.includes('\ufffd') ? invalidFrom(bytes, text) : -1
  if (invalid < 0) return { text: withLineFeeds(text) }
  // In a stream, the decoder holds back a character that is not complete.
  return endOf(withLineFeeds(new TextDecoder().decode(bytes.subarray(0, invalid), { stream: true })))
}

/** The offset from which bytes are not those of the text that the decoder made of them, or -1. */
function invalidFrom(bytes: Uint8Array, text: string): number {
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const written = new TextEncoder().encode(text)
  const different = written.findIndex((byte, index) => byte !== bytes[byteOrderMark + index])
  return different < 0 ? -1 : byteOrderMark + different
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** The place behind the last character of a text. */
function endOf(text: string): Place {
  const lines = text.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
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

/** Open brackets, and characters of indentation and list markers, that a line may have. */
export const deepest = 100

const indentation = /^(?:[ \t]|>|[-+*?](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/

/** Where a text nests so deep that the parsers of YAML and Markdown would take minutes or run out of stack. */
export function tooDeepIn(text: string): Place | undefined {
  for (const [index, line] of text.split('\n').entries()) {
    const column = tooDeepColumn(line.trimEnd())
    if (column !== undefined) return { line: index + 1, column }
  }
  return undefined
}

/**
 * Keeps a text from a parser that would run out of stack.
 *
 * @throws {BeyondLimit} when it nests too deep.
 */
export function refuseDeepText(text: string): void {
  const place = tooDeepIn(text)
  if (place) throw new BeyondLimit({ rule: 'file/depth', place, message: 'Nesting too deep.' })
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
