import type { FilterFlag } from '../../collections/collection.ts'
import { isRealDate } from '../../dates.ts'
import { valueKey } from '../../name-key.ts'
import { didYouMean } from '../../suggestion.ts'
import { CannotRun } from '../terminal/cannot-run.ts'

/** How a filter is written in messages, alone or with a value: `--year 2018`. */
export type Spelling = (name: string, value?: string) => string

/** Whether a filter takes one value, and not several. */
export const takesOne = ({ value }: FilterFlag): boolean => ['words', 'date', 'true|false'].includes(value)

/** What parts the values of a filter that takes several; a title may have commas. */
export const separatorOf = ({ value }: FilterFlag): ',' | undefined => (value === 'title' ? undefined : ',')

/**
 * What was typed for a filter as the query helper of a list takes it. Values of vocabularies are left to the helper.
 *
 * @throws {CannotRun} for an invalid year, date or boolean, and an empty text.
 */
export const filterValue = (
  name: string,
  filter: FilterFlag,
  typed: string | readonly string[],
  spelling: Spelling
): unknown =>
  typeof typed === 'string'
    ? wordOf(name, filter, typed, spelling)
    : filter.value === 'year'
      ? typed.map((arg) => yearOf(name, arg, spelling))
      : typed

function yearOf(name: string, arg: string, spelling: Spelling): number {
  if (/^\d{4}$/.test(arg)) return Number(arg)
  const span = name === 'year' ? `, or ${spelling('since')} and ${spelling('until')} for a span` : ''
  throw new CannotRun(`\`${arg}\` is not a year; use four digits: ${spelling(name, '2018')}${span}.`)
}

function wordOf(name: string, { value }: FilterFlag, arg: string, spelling: Spelling): string | boolean {
  if (arg.trim() === '') throw new CannotRun(`\`${spelling(name)}\` is empty; give it a value or leave it out.`)
  if (value === 'date') return dateOf(name, arg, spelling)
  if (value !== 'true|false') return arg
  const word = valueKey(arg)
  if (word !== 'true' && word !== 'false')
    throw new CannotRun(didYouMean(`\`${arg}\` is neither \`true\` nor \`false\``, arg, ['true', 'false']))
  return word === 'true'
}

function dateOf(name: string, arg: string, spelling: Spelling): string {
  const date = arg.trim().toLowerCase()
  if (date === 'today') return new Date().toISOString().slice(0, 10)
  if (isRealDate(date)) return date
  throw new CannotRun(
    `\`${arg}\` is not a date; use a year, month or day, or \`today\`: ${spelling(name, '2024-03-28')}.`
  )
}
