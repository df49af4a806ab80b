import type { Words } from './document.ts'

/** How far a sentence is looked at, before and after a name. */
const reach = 400

/** A sentence around a name. */
interface Sentence {
  readonly before: string
  readonly after: string
}

const end = /[.!?]["”’)\]]*\s+(?=["“‘(]*[\p{Lu}\p{N}])/gu

/** The sentence around a part of a text, without that part. */
export function sentenceAround({ block, start }: Words, from: number, to: number): Sentence {
  const before = block.text.slice(Math.max(0, start + from - reach), start + from)
  const after = block.text.slice(start + to, start + to + reach)
  const earlier = [...before.matchAll(end)].at(-1)
  const next = after.search(end)
  return {
    before: earlier ? before.slice(earlier.index + earlier[0].length) : before,
    after: next < 0 ? after : after.slice(0, next)
  }
}

const pastBefore = new RegExp(
  String.raw`\b(?:former|formerly|previous|previously|renamed|originally|initially|historical|historically|` +
    String.raw`predecessor|legacy|archived|at\s+the\s+time|back\s+then|in\s+the\s+past|used\s+to\s+be|years?\s+ago|` +
    String.raw`last\s+year|(?:was|were|then|once|been)\s+(?:called|named|known\s+as))\b`,
  'i'
)
const pastAfter = new RegExp(
  String.raw`^\s*[,(]\s*(?:now|today)\b|^\s+(?:now|today)\s+(?:called|known|named|the|part)\b|` +
    String.raw`^\W*(?:has\s+|was\s+|since\s+)?(?:renamed|became|become|used\s+to)\b|` +
    String.raw`\b(?:(?:was|were|been|is)\s+(?:since\s+|later\s+)?(?:archived|founded|merged|renamed|replaced|retired|` +
    String.raw`succeeded|called|known\s+as)|at\s+the\s+time|back\s+then|in\s+the\s+past|years?\s+ago|last\s+year)\b`,
  'i'
)
const future = /\b(?:will|shall|upcoming|next|soon|join)\b/i
const year = /(?<![\w.#]|CVE-|CWE-)(?:19|20)\d\d(?!\w|\.\d)/

/** Whether a text gives a date, and not that of something to come. */
const isDated = (text: string): boolean => year.test(text) && !future.test(text)

const chronicle = /\b(?:change[ -]?log|release[ -]notes|history|past|emerit\w*|archived?|minutes|what.s\s+new)\b/i
const release = /^\W*v?\d+\.\d+(?:\.\d+)?(?:-[\w.]*\w)?\W*$/
const datedName = /^(?:\d{4}-\d{2}-\d{2}-|(?:change-?log|emerit\w*|history|release-?notes|releases)\b)/i

/** Whether a document tells what was, by the name of its file or folder: a changelog, a dated post. */
export const isChronicle = (path = ''): boolean =>
  path
    .split(/[\\/]/)
    .slice(-2)
    .some((name) => datedName.test(name))

/** Whether words are about the past: their sentence says so or gives a date, or a heading above does. */
export function isPast(words: Words, { before, after }: Sentence): boolean {
  return (
    pastBefore.test(before) ||
    pastAfter.test(after) ||
    isDated(`${before} ${after}`) ||
    words.headings.some((heading) => chronicle.test(heading) || release.test(heading) || isDated(heading))
  )
}

/** Whether a part of a sentence is between quotation marks. */
export function isQuoted({ before, after }: Sentence): boolean {
  const opens = before.lastIndexOf('“') > before.lastIndexOf('”') && after.includes('”')
  return opens || (before.split('"').length % 2 === 0 && after.includes('"'))
}
