/** What a heading ends with beside its text. */
export interface HeadingId {
  /** The id; absent for a comment without one. */
  readonly id?: string
  /** How it begins. */
  readonly opening: string
  /** Where it begins, the blanks before it included. */
  readonly start: number
}

/** The spellings that Docusaurus knows: its own, a comment of MDX, and one of HTML. */
const spellings: readonly (readonly [opening: string, closing: string])[] = [
  ['{#', '}'],
  ['{/*', '*/}'],
  ['<!--', '-->']
]

/** The id at the end of a heading: `{#id}`, or a comment whose first word is `#id`. */
export function headingIdIn(heading: string): HeadingId | undefined {
  const text = heading.trimEnd()
  const [opening, closing] = spellings.findLast((one) => text.endsWith(one[1])) ?? []
  if (opening === undefined || closing === undefined) return undefined
  const at = text.lastIndexOf(opening)
  const end = text.length - closing.length
  if (at < 0 || at + opening.length > end) return undefined
  // Markdown takes braces with a backslash for the same text, and some write them so for MDX.
  const inner = text.slice(at + opening.length, text[end - 1] === '\\' ? end - 1 : end)
  if (inner.includes(closing)) return undefined
  const [word = ''] = inner.trim().split(/\s/)
  const id = opening === '{#' ? word : word.startsWith('#') ? word.slice(1) : ''
  if (id === '' && opening !== '{/*') return undefined
  const start = text.slice(0, text[at - 1] === '\\' ? at - 1 : at).trimEnd().length
  return { ...(id !== '' && { id }), opening, start }
}

/** The text of a node that an id begins in, or that stands before the comment with it. Emphasis may cut a comment. */
export function textBefore({ opening }: HeadingId, text: string): string {
  const at = text.lastIndexOf(opening.slice(0, 2))
  return (at < 0 ? text : text.slice(0, text[at - 1] === '\\' ? at - 1 : at)).trimEnd()
}
