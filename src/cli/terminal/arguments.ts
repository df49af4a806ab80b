import { valueKey } from '../../name-key.ts'
import { unknown } from '../../suggestion.ts'
import { CannotRun } from './cannot-run.ts'

/** The error for an argument that is none of those listed, with the nearest of those that are `taken`. */
export const unknownArgument = (
  what: string,
  arg: string,
  listed: readonly string[],
  taken: Iterable<string> = listed
): CannotRun => new CannotRun(sentence(unknown(what, arg, listed, [...taken])))

/** A statement with a full stop, unless it is a question. */
export const sentence = (statement: string): string => statement.replace(/(?<![.?])$/, '.')

/** The one of some values that an argument means, in any case and spelling. */
export function meant<Value extends string>(arg: string, values: readonly Value[]): Value | undefined {
  const key = valueKey(arg)
  return values.find((value) => value === arg) ?? values.find((value) => valueKey(value) === key && key !== '')
}

/** Reads an argument that is one of some values. */
export const oneOf =
  <Value extends string>(what: string, values: readonly Value[]) =>
  (arg: string): Value => {
    const found = meant(arg, values)
    if (found === undefined) throw unknownArgument(what, arg, values)
    return found
  }

/**
 * Reads a number of records.
 *
 * @throws {CannotRun} for anything but a whole number from 0.
 */
export function limitOf(arg: string): number {
  if (!/^\d{1,9}$/.test(arg)) throw new CannotRun(`Invalid number of records \`${arg}\`; use 0 or more: --limit 10.`)
  return Number(arg)
}

/**
 * Reads a flag that may be given once: of two values one would be ignored silently.
 *
 * @throws {CannotRun} when it is given twice.
 */
export const once =
  (flag: string) =>
  (arg: string, before?: string): string => {
    if (before !== undefined)
      throw new CannotRun(`\`${flag}\` is given twice, as \`${before}\` and \`${arg}\`; use one.`)
    return arg
  }

/**
 * Reads a flag that may be given several times, each time with one or more values.
 *
 * @throws {CannotRun} for an empty value.
 */
export const several =
  (flag: string, separator?: string) =>
  (arg: string, before: readonly string[] = []): readonly string[] => {
    const values = (separator === undefined ? [arg] : arg.split(separator)).map((value) => value.trim())
    if (values.includes('')) {
      const what = arg.trim() === '' ? `\`${flag}\` is empty` : `\`${flag} ${arg}\` has an empty value`
      throw new CannotRun(`${what}; give it a value or leave it out.`)
    }
    return [...before, ...values]
  }
