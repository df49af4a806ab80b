import type { Command } from 'commander'
import type { FilterFlag } from '../../../collections/collection.ts'
import type { Row } from '../../../formats/format.ts'
import { isRealDate } from '../../../dates.ts'
import { valueKey } from '../../../name-key.ts'
import { didYouMean, listed } from '../../../suggestion.ts'
import { once, several } from '../../terminal/arguments.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { listNames, lists, type ListName } from '../../data/lists.ts'

/** A flag that narrows lists, as it is typed: `--link-format`. */
interface Flag extends FilterFlag {
  readonly flag: string
}

/** The flags that narrow a list, by the key of its filter. */
export const flagsOf = (name: ListName): ReadonlyMap<string, Flag> =>
  new Map(
    Object.entries(lists[name].filters).map(([key, one]: [string, FilterFlag]) => [
      key,
      { ...one, flag: `--${one.flag ?? key}` }
    ])
  )

/** Every flag that narrows lists, once. */
export const allFlags = (): readonly Flag[] => [
  ...new Map(listNames.flatMap((name) => [...flagsOf(name).values()].map((one) => [one.flag, one]))).values()
]

/** Adds the flags that narrow lists to a command: some take one value, the others several. */
export function addFlags(command: Command): void {
  for (const { flag, also, value, does } of allFlags()) {
    const flags = `${also === undefined ? '' : `--${also}, `}${flag} <${value}>`
    if (['words', 'date', 'true|false'].includes(value)) command.option(flags, does, once(flag))
    else command.option(flags, does, several(flag, value === 'title' ? undefined : ','))
  }
}

/** A flag's name among the options of the command. */
const optionOf = (flag: string): string => flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/**
 * The filter that flags ask for, as the query helper of a list takes it. Values of vocabularies are left to the helper.
 *
 * @throws {CannotRun} for a flag that the list does not have, and for an invalid year or boolean.
 */
export function filterOf(name: ListName, options: object): Row {
  const given = new Map(Object.entries(options) as [string, string | readonly string[] | undefined][])
  const own = flagsOf(name)
  const names = [...own.values()].map(({ flag }) => flag)
  for (const { flag } of allFlags())
    if (given.get(optionOf(flag)) !== undefined && !names.includes(flag)) throw unknownFilter(name, flag, names)
  return Object.fromEntries(
    [...own].flatMap(([key, one]): [string, unknown][] => {
      const value = given.get(optionOf(one.flag))
      return value === undefined
        ? []
        : [[key, typeof value === 'string' ? wordOf(value, one) : value.map(valueOf(one))]]
    })
  )
}

function unknownFilter(name: ListName, flag: string, own: readonly string[]): CannotRun {
  if (lists[name].single)
    return new CannotRun(`\`${flag}\` filters lists, and there is only one ${name}; leave the flag out.`)
  const others = listNames.filter((one) => [...flagsOf(one).values()].some((its) => its.flag === flag))
  const statement = didYouMean(`\`${name}\` has no filter \`${flag}\`, which is for ${listed(others)}`, flag, own)
  return new CannotRun(`${statement} Filters: ${own.length === 0 ? 'none' : own.join(', ')}.`)
}

const valueOf =
  ({ flag, value }: Flag) =>
  (arg: string): string | number => {
    if (value !== 'year') return arg
    if (/^\d{4}$/.test(arg)) return Number(arg)
    const span = flag === '--year' ? ', or --since and --until for a span' : ''
    throw new CannotRun(`\`${arg}\` is not a year; use four digits: ${flag} 2018${span}.`)
  }

function wordOf(arg: string, { flag, value }: Flag): string | boolean {
  if (arg.trim() === '') throw new CannotRun(`\`${flag}\` is empty; give it a value or leave it out.`)
  if (value === 'date') return dateOf(arg, flag)
  if (value !== 'true|false') return arg
  const word = valueKey(arg)
  if (word !== 'true' && word !== 'false')
    throw new CannotRun(didYouMean(`\`${arg}\` is neither \`true\` nor \`false\``, arg, ['true', 'false']))
  return word === 'true'
}

function dateOf(arg: string, flag: string): string {
  const date = arg.trim().toLowerCase()
  if (date === 'today') return new Date().toISOString().slice(0, 10)
  if (isRealDate(date)) return date
  throw new CannotRun(`\`${arg}\` is not a date; use a year, month or day, or \`today\`: ${flag} 2024-03-28.`)
}
