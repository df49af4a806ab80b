/**
 * Checks an argument of a helper, or a part of one.
 *
 * @throws {TypeError} where it is wrong, with the names of the helper and of the argument and what it must be.
 */
export function check(isRight: boolean, helper: string, what: string, expected: string, value: unknown): void {
  if (!isRight)
    throw new TypeError(`${helper}: \`${what}\` must be ${expected}, not ${value === null ? value : typeof value}`)
}

/** Checks that an argument is a text. */
export const checkText = (helper: string, what: string, value: unknown): void =>
  check(typeof value === 'string', helper, what, 'a string', value)

/** Checks that an argument is an object, and no list. */
export const checkObject = (helper: string, what: string, value: unknown): void =>
  check(!!value && typeof value === 'object' && !Array.isArray(value), helper, what, 'a plain object', value)

/** Checks that the data are a list. */
export const checkData = (helper: string, data: unknown): void =>
  check(Array.isArray(data), helper, 'data', 'an array', data)

/** An error about a value, with the helper's name before its message as in the errors about types. */
export const inHelper = (helper: string, { message }: RangeError): RangeError => new RangeError(`${helper}: ${message}`)
