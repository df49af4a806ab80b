import { endsDefanging, startsDefanging } from '../../policies/defanged.ts'
import type { TermInText } from '../../query/lexicon.ts'

/** A part of a text. */
export interface Range {
  readonly start: number
  /** The first place after it. */
  readonly end: number
}

const quotedOrEnd = { '<': />\}\}|"(?:\\[^\n]|[^"\\\n])*"|`[^`]*`/g, '%': /%\}\}|"(?:\\[^\n]|[^"\\\n])*"|`[^`]*`/g }

/** The shortcodes and actions of templates, with their `{{` and `}}`. */
export function templatesIn(text: string): Range[] {
  const found: Range[] = []
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', found.at(-1)?.end)) {
    const end = endOfShortcode(text, start) ?? text.indexOf('}}', start)
    if (end < 0) break
    found.push({ start, end: end + 2 })
  }
  return found
}

/** Where the braces that close a shortcode begin; its quoted parameters may contain braces too. */
function endOfShortcode(text: string, start: number): number | undefined {
  const mark = text[start + 2]
  if (mark !== '<' && mark !== '%') return undefined
  const pattern = quotedOrEnd[mark]
  pattern.lastIndex = start
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    if (match[0].endsWith('}}')) return match.index + 1
  return undefined
}

/** Words in braces or in double brackets: variables, placeholders, links of a wiki. */
export const placeholders = /\{[^{}\n]*\}|\[\[[^[\]\n]*\]\]/g

/** Where a text matches a pattern. */
export const rangesOf = (pattern: RegExp, text: string): Range[] =>
  Array.from(text.matchAll(pattern), ({ 0: whole, index }) => ({ start: index, end: index + whole.length }))

/**
 * What ends before a word: an address, a handle, a path, an option, a variable, an assignment, or the first half of a
 * word with a hyphen.
 */
const codeBefore =
  /:\/\/|^www\.|[#@][\w/.-]*$|[\p{L}\p{M}\p{N}_][.\-\u2010\u2011]$|(?:^|[("'])(?:\.|--?)$|[$%=\\]$|::$/iu
/**
 * What goes on after a word: an address, a file's name, a path, a call, an assignment, or a word with a hyphen; not the
 * plural of `key(s)`.
 */
const codeAfter = /^@\w|^\.\w|^[-\u2010\u2011](?!-)|^[=\\]|^\((?!e?s\))|^::/

/**
 * Whether a mention is a part of what looks like code: of an address, a path, an option. A slash may be between it and
 * one other mention, as in `attack surface/threat`.
 */
export function isInCode(text: string, { start, end }: Range, mentions: readonly TermInText[]): boolean {
  const before = /(?<!\S)\S*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(end, end + 200))?.[0] ?? ''
  if (endsDefanging(before) || startsDefanging(after)) return true
  if (codeBefore.test(before) || codeAfter.test(after) || (before.endsWith(':') && after.startsWith(':'))) return true
  if (before.endsWith('/') && !mentions.some((one) => one.end === start - 1)) return true
  if (after.startsWith('/') && !mentions.some((one) => one.start === end + 1)) return true
  return `${before}${after}`.split('/').length > 2
}
