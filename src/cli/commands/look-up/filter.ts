import type { Command } from 'commander'
import type { FilterFlag } from '../../../collections/collection.ts'
import type { Row } from '../../../formats/format.ts'
import { didYouMean, listed } from '../../../suggestion.ts'
import { once, several } from '../../terminal/arguments.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { filterValue, separatorOf, takesOne, type Spelling } from '../../data/filter-values.ts'
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
  for (const one of allFlags()) {
    const { flag, also, value, does } = one
    const flags = `${also === undefined ? '' : `--${also}, `}${flag} <${value}>`
    if (takesOne(one)) command.option(flags, does, once(flag))
    else command.option(flags, does, several(flag, separatorOf(one)))
  }
}

const asFlag: Spelling = (name, value) => `--${name}${value === undefined ? '' : ` ${value}`}`

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
      return value === undefined ? [] : [[key, filterValue(one.flag.slice(2), one, value, asFlag)]]
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
