/** Control characters but tab, line feed and carriage return. */
export const controls = String.raw`\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`
/** The line ends of Unicode. */
export const lineSeparators = String.raw`\u2028\u2029`
/** Embeddings, overrides and isolates, but not the marks for single characters, which right-to-left text needs. */
export const directionControls = String.raw`\u202a-\u202e\u2066-\u2069`
/** The mark that may begin a file. */
export const byteOrderMark = String.raw`\ufeff`
/** What no text may have, but for a carriage return: that may be half of a line end. */
export const forbidden = `${controls}${lineSeparators}${directionControls}${byteOrderMark}\\p{Cs}`

/** The regular expression for every place where something is. */
export const every = (characters: string): RegExp => new RegExp(characters, 'gmu')

const style = String.raw`\u001b\[\d{1,2}m`
const unprintable = every(`[\\p{Cc}${lineSeparators}\\p{Bidi_Control}${byteOrderMark}]`)
const steering = every(`${style}|[${forbidden}]|\\r(?!\\n)`)
// GitHub's runner looks past blanks for `::`, anywhere for `##[`, and past what is invisible for both.
const commandStart = every(String.raw`:(?<=^(?:(?!\n)[\s\p{DI}]|${style})*:)(?=\p{DI}*:)|#(?=\p{DI}*#\p{DI}*\[)`)

/** A character as `\u…`, one for each of its UTF-16 units. */
export const unicodeEscape = (character: string): string =>
  character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A text for one line of output: line ends, and what could steer a terminal, are escaped. */
export const escaped = (text: string): string => text.replace(unprintable, unicodeEscape)

/**
 * A text of lines for a terminal or a log. What could steer a terminal is escaped, and unless lines are meant to be
 * `commands`, the start of what a GitHub runner would take for one. In JSON, and between the double quotes of YAML, the
 * value stays the same.
 */
export const harmless = (text: string, color = false, commands = false): string =>
  text
    .replace(steering, (found) => (color && found.length > 1 ? found : unicodeEscape(found.charAt(0)) + found.slice(1)))
    .replace(commandStart, (found) => (commands && found === ':' ? found : unicodeEscape(found)))

/** Whether `harmless` would change a text. */
export const isHarmful = (text: string): boolean => harmless(text) !== text
