import { isObject } from '../json.ts'
import { closest, nearest } from '../suggestion.ts'

/**
 * The error for a value that is not one of those known. It suggests the nearest of them, by its id; where none is near
 * it lists them, or gives one as an example where they are many.
 */
export function unknownValue(
  what: string,
  value: unknown,
  known: readonly string[],
  toId: (known: string) => string = (known) => known
): RangeError {
  const text = isObject(value) ? '' : String(value)
  const near = nearest(text, known)
  const quoted = (one = ''): string => `\`${toId(one)}\``
  if (near !== undefined) return new RangeError(`Unknown ${what}; did you mean ${quoted(near)}?`)
  const example = `one such as ${quoted(closest(text, known))}`
  const names = known.length > 10 ? example : `one of ${known.map((one) => quoted(one)).join(', ')}`
  return new RangeError(`Unknown ${what}; expected ${names}`)
}

/** The error for an option whose value is not what it takes. */
export const wrongValue = (what: string, value: unknown, expected: string): TypeError =>
  new TypeError(`${what} is ${described(value)}; expected ${expected}`)

/**
 * Refuses unknown keys, which would silently do nothing.
 *
 * @throws {RangeError} for the first key that is not known.
 */
export function refuseUnknownKeys(noun: string, owner: string, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given))
    if (!known.includes(key)) throw unknownValue(`${noun} \`${key}\` of \`${owner}\``, key, known)
}

/**
 * The options of a plugin, or a part of them, as an object with known keys.
 *
 * @throws {TypeError} when they are not an object.
 * @throws {RangeError} for the first key that is not known.
 */
export function checkOptionKeys<Key extends string>(
  options: unknown,
  owner: string,
  known: readonly Key[]
): Readonly<Partial<Record<Key, unknown>>> {
  if (!isObject(options))
    throw new TypeError(`The options of \`${owner}\` are ${described(options)}; expected an object`)
  refuseUnknownKeys('option', owner, options, known)
  return options as Partial<Record<Key, unknown>>
}

/** A value of an option as a message names it. */
export function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return isObject(value) || typeof value === 'function' ? `a value of type ${typeof value}` : `\`${String(value)}\``
}

/** Refuses a value that is none of the known ones, in their exact spelling. */
export function refuseUnknownValue(value: string | undefined, what: string, known: readonly string[]): void {
  if (value !== undefined && !known.includes(value)) throw unknownValue(`${what} \`${value}\``, value, known)
}
