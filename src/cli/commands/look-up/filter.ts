import type { FilterFlag } from '../../../collections/collection.ts'
import type { Row } from '../../../formats/format.ts'
import { didYouMean } from '../../../suggestion.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { listNames, lists, type ListName } from '../../data/lists.ts'

/** A flag that narrows lists. */
interface Flag {
  /** As it is typed, such as `--link-format`. */
  readonly flag: string
  /** What the help calls its value. */
  readonly value: string
  /** What the help says about it. */
  readonly does: string
}

const flagsFor = (key: string, { value, does, flag = key }: FilterFlag): readonly Flag[] =>
  value === 'year'
    ? [
        { flag: '--since', value, does: `first ${does}` },
        { flag: '--until', value, does: `last ${does}` }
      ]
    : [{ flag: `--${flag}`, value, does }]

/** A flag that is for more lists than this does not name them all. */
const many = 5

/** Every flag that narrows lists, with what the help says about it; those for many lists come last. */
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
 * @throws {CannotRun} for a flag that the list does not have, and for anything but a year or a boolean where one is
 * due.
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

function yearOf(word: string | undefined, flag: string): number | undefined {
  if (word === undefined) return undefined
  if (!/^\d{4}$/.test(word)) throw new CannotRun(`\`${word}\` is not a year; use four digits: ${flag} 2018.`)
  return Number(word)
}

function booleanOf(word: string): boolean {
  if (word !== 'true' && word !== 'false')
    throw new CannotRun(didYouMean(`\`${word}\` is neither \`true\` nor \`false\``, word, ['true', 'false']))
  return word === 'true'
}
