import type { FilterFlag } from '../../../collections/collection.ts'
import type { Row } from '../../../formats/format.ts'
import { didYouMean } from '../../../suggestion.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { listNames, lists, type ListName } from '../../data/lists.ts'

/** A flag that narrows lists, as it is typed: `--link-format`. */
type Flag = Required<FilterFlag>

const flagsFor = (key: string, { value, does, flag = key }: FilterFlag): readonly Flag[] =>
  value === 'year'
    ? [
        { flag: '--since', value, does: `first ${does}` },
        { flag: '--until', value, does: `last ${does}` }
      ]
    : [{ flag: `--${flag}`, value, does }]

/** The help of a flag for more lists than this names the others. */
const many = 5

/** Every flag that narrows lists, with its help; those for many lists come last. */
export function filterFlags(): readonly Flag[] {
  const found = new Map<string, { readonly flag: Flag; readonly of: ListName[] }>()
  for (const name of listNames) {
    for (const flag of Object.entries(lists[name].filters).flatMap(([key, one]) => flagsFor(key, one))) {
      const { of } = found.get(flag.flag) ?? { of: [] }
      found.set(flag.flag, { flag, of: [...of, name] })
    }
  }
  const others = (of: readonly ListName[]): readonly ListName[] =>
    listNames.filter((name) => !lists[name].single && !of.includes(name))
  return [...found.values()]
    .sort((a, b) => Number(a.of.length > many) - Number(b.of.length > many))
    .map(({ flag, of }) => ({
      ...flag,
      does: `${flag.does} (${of.length > many ? `all but ${others(of).join(', ')}` : of.join(', ')})`
    }))
}

/** A flag's name among the options of the command. */
const optionOf = (flag: string): string => flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/**
 * The filter that flags ask for, as the query helper of a list takes it. Values of vocabularies are left to the helper.
 *
 * @throws {CannotRun} for a flag that the list does not have, and for an invalid year or boolean.
 */
export function filterOf(name: ListName, options: object): Row {
  const given = new Map(Object.entries(options) as [string, string | undefined][])
  const valueOf = ({ flag }: Flag): string | undefined => given.get(optionOf(flag))
  const own = Object.entries(lists[name].filters).map(([key, one]) => ({ key, ...one, flags: flagsFor(key, one) }))
  const names = own.flatMap(({ flags }) => flags.map(({ flag }) => flag))
  for (const one of filterFlags())
    if (valueOf(one) !== undefined && !names.includes(one.flag)) throw unknownFilter(name, one.flag, names)
  const entries = own.map(({ key, value, flags }): [string, unknown] => {
    const [first, last] = flags.map(valueOf)
    if (value === 'year') return [key, spanOf(first, last)]
    return [key, value === 'true|false' && first !== undefined ? booleanOf(first) : first]
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function unknownFilter(name: ListName, flag: string, own: readonly string[]): CannotRun {
  if (lists[name].single)
    return new CannotRun(`\`${flag}\` filters lists, and there is only one ${name}; leave the flag out.`)
  return new CannotRun(`${didYouMean(`\`${name}\` has no filter \`${flag}\``, flag, own)} Filters: ${own.join(', ')}.`)
}

function spanOf(since: string | undefined, until: string | undefined): object | undefined {
  const [from, to] = [yearOf(since, '--since'), yearOf(until, '--until')]
  if (from === undefined && to === undefined) return undefined
  if (from !== undefined && to !== undefined && from > to) {
    const swapped = `--since ${to} --until ${from}`
    throw new CannotRun(`\`--since ${from}\` is after \`--until ${to}\`; put the earlier year first: ${swapped}.`)
  }
  return { from, to }
}

function yearOf(arg: string | undefined, flag: string): number | undefined {
  if (arg === undefined) return undefined
  if (!/^\d{4}$/.test(arg)) throw new CannotRun(`\`${arg}\` is not a year; use four digits: ${flag} 2018.`)
  return Number(arg)
}

function booleanOf(arg: string): boolean {
  if (arg !== 'true' && arg !== 'false')
    throw new CannotRun(didYouMean(`\`${arg}\` is neither \`true\` nor \`false\``, arg, ['true', 'false']))
  return arg === 'true'
}
