/**
 * Characters that end lines where they should not, or that control the text around them without being seen; and halves of
 * characters. The two joiners are no such ones: scripts and emoji need them.
 */
const tricky = String.raw`\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff\p{Cf}\p{Cs}`
const harmful = String.raw`(?![\u200c\u200d])[<${tricky}]`
const harmfulCharacter = new RegExp(harmful, 'u')
const harmfulCharacters = new RegExp(harmful, 'gu')

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')

/** The escape of a character in JSON, where one beyond 16 bits has one for each half. */
const inJson = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => `\\u${hex(character.charCodeAt(index), 4)}`).join('')

/** The escape of a character in YAML. */
const inYaml = (character: string): string =>
  character.length === 1 ? inJson(character) : `\\U${hex(character.codePointAt(0) ?? 0, 8)}`

/** Whether a text has a character that must not stand as it is: `<`, which may end a script element, or one that hides something. */
export const isHarmful = (text: string): boolean => harmfulCharacter.test(text)

/** YAML with an escape for each such character. Wherever there is one, the text must stand between double quotes. */
export const withYamlEscapes = (yaml: string): string => yaml.replace(harmfulCharacters, inYaml)

/** A value as JSON that can stand in a page or a program as it is: it ends no script element and hides nothing. It reads back to the same value. */
export const safeJson = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(harmfulCharacters, inJson)
