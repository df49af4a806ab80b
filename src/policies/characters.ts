// Control characters but tab, line feed and carriage return.
const controls = String.raw`\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`
const lineSeparators = String.raw`\u2028\u2029`
// Embeddings, overrides and isolates, but not the marks for single characters, which right-to-left text needs.
const directionControls = String.raw`\u202a-\u202e\u2066-\u2069`
const byteOrderMark = String.raw`\ufeff`
const noncharacters = String.raw`\ufffe\uffff`
// Format characters that scripts and emoji need.
const joiners = String.raw`\u200c\u200d`

const every = (characters: string): RegExp => new RegExp(characters, 'gmu')

const forbidden = `${controls}${lineSeparators}${directionControls}${byteOrderMark}\\p{Cs}`
const hidden = every(`[${forbidden}\\r]`)
const direction = every(`[${directionControls}]`)
const unprintable = every(`[\\p{Cc}${lineSeparators}\\p{Bidi_Control}${byteOrderMark}]`)
const steering = `[${forbidden}]|\\r(?!\\n)`
const style = String.raw`\u001b\[\d{1,2}m`
const steers = every(steering)
const steersInColor = every(`${style}|${steering}`)
// GitHub's runner looks past blanks for `::`, anywhere for `##[`, and past what is invisible for both.
const hashes = String.raw`#(?=\p{DI}*#\p{DI}*\[)`
const colons = String.raw`:(?<=^(?:(?!\n)[\s\p{DI}]|${style})*:)(?=\p{DI}*:)`
const hashesOnly = every(hashes)
const commandStart = every(`${colons}|${hashes}`)
const unsafe = every(`(?![${joiners}])[<${controls}${lineSeparators}${noncharacters}\\p{Cf}\\p{Cs}]`)

/** The offset of the first character that content may not have, or -1: a control, a line end, half of a pair. */
export const hiddenCharacterAt = (text: string): number => text.search(hidden)

/** A text without the characters that content may not have. */
export const withoutHiddenCharacters = (text: string): string => text.replace(hidden, '')

/** A text without the characters that change the direction of all text after them. */
export const withoutDirectionControls = (text: string): string => text.replace(direction, '')

/** A character as `\u…`, one for each of its UTF-16 units. */
export const unicodeEscape = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  ).join('')

/** A text for one line of output: line ends, and what could steer a terminal, are escaped. */
export const escaped = (text: string): string => text.replace(unprintable, unicodeEscape)

/**
 * A text of lines for a terminal or a log. What could steer a terminal is escaped, and unless lines are meant to be
 * `commands`, the start of what a GitHub runner would take for one. In JSON, and between the double quotes of YAML, the
 * value stays the same.
 */
export const harmless = (text: string, { color = false, commands = false } = {}): string => {
  const steady = text.replace(color ? steersInColor : steers, (found) =>
    found.length > 1 ? found : unicodeEscape(found)
  )
  return steady.replace(commands ? hashesOnly : commandStart, unicodeEscape)
}

/** Whether `harmless` would change a text. */
export const isHarmful = (text: string): boolean => text.search(steers) >= 0 || text.search(commandStart) >= 0

/** Whether a text has `<`, which may end a script element, or a character that hides something. */
export const isUnsafe = (text: string): boolean => text.search(unsafe) >= 0

/** A text with each of these characters replaced. */
export const replaceUnsafe = (text: string, replacement: (character: string) => string): string =>
  text.replace(unsafe, replacement)
