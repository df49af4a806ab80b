import { CannotRun } from '../../terminal/cannot-run.ts'
import { didYouMean, listed } from '../../../suggestion.ts'
import { filterFlags, flagNames, flagOf, type FlagName } from './flags.ts'
import type { ListOptions } from './options.ts'
import type { FilterOf } from './queries.ts'
import { isSingle, type ListName } from './words.ts'

/**
 * The filter that flags ask for, as the query helper of a list takes it. Values of vocabularies are left to the helper.
 *
 * @throws {CannotRun} for a flag that the list has no use for, and for what is no year and no truth value.
 */
export function filterOf<Name extends ListName>(name: Name, options: ListOptions): FilterOf<Name> {
  const given = flagNames.filter((flag) => options[flag] !== undefined)
  for (const flag of given) if (!filterFlags[flag].of.includes(name)) throw notOf(name, flag)
  const { since, until, linkFormat, defined } = options
  const [from, to] = [
    since === undefined ? undefined : yearOf(since, 'since'),
    until === undefined ? undefined : yearOf(until, 'until')
  ]
  if (from !== undefined && to !== undefined && from > to)
    throw new CannotRun(
      `\`--since ${from}\` is after \`--until ${to}\`; give the earlier year first: --since ${to} --until ${from}.`
    )
  const plain = given.filter((flag) => !['since', 'until', 'linkFormat', 'defined'].includes(flag))
  return {
    ...Object.fromEntries(plain.map((flag) => [flag, options[flag]])),
    ...((from !== undefined || to !== undefined) && { year: { from, to } }),
    ...(linkFormat !== undefined && { format: linkFormat }),
    ...(defined !== undefined && { defined: truthOf(defined) })
  } as FilterOf<Name>
}

function notOf(name: ListName, flag: FlagName): CannotRun {
  if (isSingle(name))
    return new CannotRun(`\`${flagOf(flag)}\` is a filter of lists, and there is one ${name}; leave the flag out.`)
  const own = flagNames.filter((one) => filterFlags[one].of.includes(name)).map(flagOf)
  return new CannotRun(
    `${didYouMean(`\`${flagOf(flag)}\` is no filter of \`${name}\``, flagOf(flag), own)} Its filters are ${listed(own)}.`
  )
}

function yearOf(word: string, flag: FlagName): number {
  if (!/^\d{4}$/.test(word)) throw new CannotRun(`\`${word}\` is no year; write four digits: ${flagOf(flag)} 2018.`)
  return Number(word)
}

function truthOf(word: string): boolean {
  if (word !== 'true' && word !== 'false')
    throw new CannotRun(
      `${didYouMean(`\`${word}\` is neither true nor false`, word, ['true', 'false'])} Write \`--defined true\` or \`--defined false\`.`
    )
  return word === 'true'
}
