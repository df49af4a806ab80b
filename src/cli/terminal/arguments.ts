import { didYouMean } from '../../suggestion.ts'
import { CannotRun } from './cannot-run.ts'

/** The error for an argument that is none of those listed, with the nearest of those that are `taken`. */
export function unknownArgument(
  what: string,
  arg: string,
  listed: readonly string[],
  taken: Iterable<string> = listed
): CannotRun {
  const plural = `${what.charAt(0).toUpperCase()}${what.slice(1)}s`
  return new CannotRun(`${didYouMean(`Unknown ${what} \`${arg}\``, arg, [...taken])} ${plural}: ${listed.join(', ')}.`)
}

/** Reads an argument that is one of some values. */
export const oneOf =
  <Value extends string>(what: string, values: readonly Value[]) =>
  (arg: string): Value => {
    const found = values.find((value) => value === arg)
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
