/** JSON that stays harmless inside a script element: `<` and the line separators of Unicode are escaped. */
export const asDataFile = (value: unknown): string => `${JSON.stringify(value, null, 1).replace(/[<\u2028\u2029]/g, escaped)}\n`

/** A character as JSON and YAML escape it. */
export const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
