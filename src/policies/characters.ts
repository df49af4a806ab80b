import { controls, directionControls, every, forbidden, lineSeparators } from './escapes.ts'

const noncharacters = String.raw`\ufffe\uffff`
// Format characters that scripts and emoji need.
const joiners = String.raw`\u200c\u200d`

const hidden = every(`[${forbidden}\\r]`)
const direction = every(`[${directionControls}]`)
const unsafe = every(`(?![${joiners}])[<${controls}${lineSeparators}${noncharacters}\\p{Cf}\\p{Cs}]`)

/** The offset of the first character that content may not have, or -1: a control, a line end, half of a pair. */
export const hiddenCharacterAt = (text: string): number => text.search(hidden)

/** A text without the characters that content may not have. */
export const withoutHiddenCharacters = (text: string): string => text.replace(hidden, '')

/** A text without the characters that change the direction of all text after them. */
export const withoutDirectionControls = (text: string): string => text.replace(direction, '')

/** Whether a text has `<`, which may end a script element, or a character that hides something. */
export const isUnsafe = (text: string): boolean => text.search(unsafe) >= 0

/** A text with each of these characters replaced. */
export const replaceUnsafe = (text: string, replacement: (character: string) => string): string =>
  text.replace(unsafe, replacement)
