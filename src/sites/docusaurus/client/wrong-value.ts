import { closest, nearest } from '../../../suggestion.ts'

/** The error for a value that is none of the known ones, with the nearest of them; it ends the build of the site. */
export function wrongValue(value: unknown, what: string, known: readonly string[]): RangeError {
  const text = String(value)
  const near = nearest(text, known)
  const hint = near === undefined ? `the nearest is \`${closest(text, known) ?? ''}\`` : `did you mean \`${near}\`?`
  return new RangeError(`\`${text}\` is no ${what}; ${hint}`)
}

/**
 * Refuses properties that a component does not have, which would do nothing without a word.
 *
 * @throws {RangeError} for the first one, with the nearest that it has.
 */
export function checkProperties(component: string, properties: object, known: readonly string[]): void {
  const unknown = Object.keys(properties).find((key) => !known.includes(key))
  if (unknown !== undefined) throw wrongValue(unknown, `property of \`<${component}>\``, known)
}
