import { replaceUnsafe } from './policies/characters.ts'
import { unicodeEscape } from './policies/escapes.ts'

/** The escape of a character in YAML. */
const inYaml = (character: string): string =>
  character.length === 1
    ? unicodeEscape(character)
    : `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`

/** YAML with an escape for each unsafe character, all of which must be between double quotes. */
export const withYamlEscapes = (yaml: string): string => replaceUnsafe(yaml, inYaml)

/** A value as JSON that can stand in a page or a program: it ends no script element and hides nothing. */
export const safeJson = (value: unknown, indent = 0): string =>
  replaceUnsafe(JSON.stringify(value, null, indent), unicodeEscape)
