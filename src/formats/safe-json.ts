/** Characters that cannot be seen, end lines where they should not, or turn the order of letters around; and halves of characters. */
const tricky = String.raw`\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\p{Bidi_Control}\p{Cs}`
const trickyCharacter = new RegExp(`[${tricky}]`, 'u')
const trickyCharacters = new RegExp(`[${tricky}]`, 'gu')
const harmfulCharacters = new RegExp(`[<${tricky}]`, 'gu')

/** The escape of a character, as JSON, YAML and JavaScript know it. */
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Whether a text has such a character. */
export const isTricky = (text: string): boolean => trickyCharacter.test(text)

/** A text with an escape for each of them. */
export const withEscapes = (text: string): string => text.replace(trickyCharacters, escaped)

/** A value as JSON that can stand in a page or a program as it is: it ends no script element. It reads back to the same value. */
export const safeJson = (value: unknown, indent = 0): string => JSON.stringify(value, null, indent).replace(harmfulCharacters, escaped)
