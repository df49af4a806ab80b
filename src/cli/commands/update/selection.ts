import type { FilterFlag } from '../../../collections/collection.ts'
import type { Row } from '../../../formats/format.ts'
import { statuses } from '../../../records/entry.ts'
import { leadRoles } from '../../../records/leads.ts'
import { fieldsNamed, sorted } from '../../data/fields.ts'
import { filterValue, separatorOf, takesOne, type Spelling } from '../../data/filter-values.ts'
import { gapsFor, gapText } from '../../data/gaps.ts'
import { fieldsIn, lists, type ListName } from '../../data/lists.ts'
import { findRecords } from '../../data/package-lists.ts'
import { queriesOf, type Content, type Item } from '../../data/queries.ts'
import { meant, unknownArgument } from '../../terminal/arguments.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import type { Wanted } from './settings.ts'

/** Records that a marker selects. */
export interface Selection {
  readonly records: readonly Item[]
  /** The filter, with what it has unless the marker says otherwise. */
  readonly filter: Row
  /** The values of other settings, such as `columns`, as typed. */
  readonly others: ReadonlyMap<string, readonly string[]>
  /** What the answer is known to lack. */
  readonly notes: readonly string[]
}

const asSetting: Spelling = (name, value) => (value === undefined ? name : `${name}=${value}`)

/**
 * The records that settings select. Unless they say otherwise these are the current ones, and of the leads those in
 * office on the day of the content: what a page shows does not change with the clock.
 *
 * @throws {CannotRun} for an unknown setting or value.
 */
export async function selectionOf(
  list: ListName,
  { settings }: Wanted,
  more: readonly string[],
  content: Content,
  day: string,
  fixed: Row = {}
): Promise<Selection> {
  const filters = filtersOf(list, fixed)
  const typed = settingsOf(settings, filters, more)
  const given = Object.fromEntries(
    [...filters].flatMap(([name, { key, filter }]): [string, unknown][] => {
      const values = typed.get(name)
      if (!values) return []
      const [only = '', ...rest] = values
      if (takesOne(filter) && rest.length > 0)
        throw new CannotRun(`\`${name}\` is given twice, as \`${only}\` and \`${rest[0] ?? ''}\`; use one.`)
      const value = takesOne(filter) ? only : values.flatMap((one) => valuesIn(name, one, separatorOf(filter)))
      return [[key, filterValue(name, filter, value, asSetting)]]
    })
  ) as Row
  const usual: Row = list === 'leads' ? { at: day } : lists[list].filters['status'] ? { status: 'current' } : {}
  const filter: Row = { ...usual, ...given, ...fixed }
  const { found } = await findRecords(list, filter, content)
  const { find, records } = await queriesOf(list, content)
  const gaps = await gapsFor(list, { ...given, ...fixed }, content, find)
  return {
    records: limited(list, found, typed, records),
    filter,
    others: typed,
    notes: gaps.map(gapText)
  }
}

interface NamedFilter {
  readonly key: string
  readonly filter: FilterFlag
}

/** The filters of a list by the names that settings have; without those that are fixed. */
const filtersOf = (list: ListName, fixed: Row): ReadonlyMap<string, NamedFilter> =>
  new Map(
    Object.entries(lists[list].filters)
      .filter(([key]) => !Object.hasOwn(fixed, key))
      .map(([key, filter]) => [filter.flag ?? key, { key, filter }])
  )

/** The settings under their own names, however those are spelled. */
function settingsOf(
  settings: Wanted['settings'],
  filters: ReadonlyMap<string, NamedFilter>,
  more: readonly string[]
): ReadonlyMap<string, readonly string[]> {
  const names = [...filters.keys(), ...more]
  const other = new Map([...filters].flatMap(([name, { filter }]) => (filter.also ? [[filter.also, name]] : [])))
  const found = new Map<string, readonly string[]>()
  for (const [typed, values] of settings) {
    const alias = meant(typed, [...other.keys()])
    const name = meant(typed, names) ?? (alias === undefined ? undefined : other.get(alias))
    if (name === undefined) throw unknownArgument('setting', typed, names)
    if (values.some((value) => value.trim() === ''))
      throw new CannotRun(`\`${name}\` is empty; give it a value or leave it out.`)
    found.set(name, [...(found.get(name) ?? []), ...values])
  }
  return found
}

/** The values in a setting. */
export function valuesIn(name: string, typed: string, separator: ',' | undefined = ','): readonly string[] {
  const values = separator === undefined ? [typed.trim()] : typed.split(separator).map((value) => value.trim())
  if (values.includes(''))
    throw new CannotRun(`\`${name}=${typed}\` has an empty value; give it a value or leave it out.`)
  return values
}

/** Records in the order that was asked for, and no more than were. Of incidents the newest come first. */
function limited(
  list: ListName,
  found: readonly Item[],
  typed: ReadonlyMap<string, readonly string[]>,
  all: readonly Item[]
): readonly Item[] {
  const wanted = (typed.get('sort') ?? []).flatMap((one) => valuesIn('sort', one))
  const keys = wanted.length === 0 && list === 'incidents' ? ['-year'] : wanted
  const order = keys.map((key) => {
    const isDown = key.startsWith('-')
    const [field = ''] = fieldsNamed([isDown ? key.slice(1) : key], fieldsIn(list).fields, all)
    return { field, isDown }
  })
  const [limit, ...more] = typed.get('limit') ?? []
  if (limit === undefined) return sorted(found, order)
  if (!/^\d{1,9}$/.test(limit) || more.length > 0)
    throw new CannotRun(`Invalid number of records \`${[limit, ...more].join(', ')}\`; use 0 or more: limit=10.`)
  return sorted(found, order).slice(0, Number(limit))
}

const vocabulary: readonly string[] = [...leadRoles, ...statuses]

/** The roles and statuses in a filter, in their own spelling. */
export const selectedIn = (filter: Row): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    ['role', 'status'].flatMap((key) => {
      const values = [filter[key] ?? []].flat().map((one) => meant(String(one), vocabulary) ?? '')
      return values.length === 0 ? [] : [[key, [...new Set(values)]]]
    })
  )
