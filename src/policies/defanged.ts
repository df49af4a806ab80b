const part = String.raw`(?:\.|dot|:|:?\/{1,2}|@|at)`
// Brackets may be percent-encoded, or escaped as Markdown has them.
const square = String.raw`(?:\\?\[|%5b)${part}(?:\\?\]|%5d)|(?:\\?\{|%7b)${part}(?:\\?\}|%7d)`
const mark = String.raw`(?:${square}|\\?\(${part}\\?\))`
const anywhere = new RegExp(
  [
    // Brackets around a dot or a colon. Round ones also end an address: `https://example.org/wiki/Dot_(dot)`.
    square,
    String.raw`(?<=\w)\\?\((?:\.|dot|@|at)\\?\)(?=\w)|\\?\(:\/{0,2}\\?\)(?=\/|\w)`,
    // One bracket alone: `evil[.example`.
    String.raw`\w\[\.\w|\w\.\]\w`,
    // A scheme that nothing follows: `hxxps`, `h**p`.
    String.raw`(?<![a-z\d])(?:h(?!ttp)[tx*]{2}ps?|fxps?)(?=:|\\?[[({])`
  ].join('|'),
  'i'
)
const atStart = new RegExp(`^${mark}`, 'i')
const atEnd = new RegExp(`${mark}$`, 'i')

/** The length of the longest mark, `%5Bdot%5D`. */
const longest = 9

/** Whether a text has an address that somebody made harmless: `evil[.]example`, `hxxps://…`, `user[@]…`. */
export const isDefanged = (text: string): boolean => anywhere.test(text)

/** Whether a text starts with a mark that makes an address harmless, such as `[.]`. */
export const startsDefanging = (text: string): boolean => atStart.test(text.slice(0, longest))

/** Whether a text ends with such a mark. */
export const endsDefanging = (text: string): boolean => atEnd.test(text.slice(-longest))

/** How far an address is looked at on either side. */
const reach = 200

const isBorder = (character: string): boolean => /[\s|<>`"]/.test(character)

/** Whether a part of a text belongs to a defanged address: to all that stands around it without a space. */
export function isInDefanged(text: string, start: number, end: number): boolean {
  let from = start
  while (from > Math.max(0, start - reach) && !isBorder(text.charAt(from - 1))) from--
  let to = end
  while (to < Math.min(text.length, end + reach) && !isBorder(text.charAt(to))) to++
  return isDefanged(text.slice(from, to))
}

/** The web addresses in a text, without those that are defanged. */
export const webAddressesIn = (text: string): RegExpExecArray[] =>
  [...text.matchAll(/https?:\/\/[^\s`<>]+/g)].filter(
    ({ 0: url, index }) => !isInDefanged(text, index, index + url.length)
  )
