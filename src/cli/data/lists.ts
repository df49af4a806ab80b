import type { FilterFlag } from '../../collections/collection.ts'
import { collectionFacts, type CollectionName } from '../../generated/collections.ts'
import type { ClaimsFilter } from '../../query/pages.ts'
import type { Claim } from '../../records/pages.ts'
import { unknownArgument } from '../terminal/arguments.ts'

/** What can be listed: a collection, or the claims of the pages. */
export type ListName = CollectionName | 'claims'

/** The columns and filters of a list. */
export interface List {
  /** The word for one record, as an argument. */
  readonly noun: string
  /** Whether there is one record only. */
  readonly single: boolean
  /** The fields of a record, in their order. */
  readonly fields: readonly string[]
  /** The fields that a table shows by default. */
  readonly table: readonly string[]
  /** The flag for each key of the query's filter. */
  readonly filters: Readonly<Record<string, FilterFlag>>
}

/** A claim with the id of its page. */
export interface ListedClaim extends Claim {
  readonly page: string
}

const claims: List = {
  noun: 'claim',
  single: false,
  fields: Object.keys({
    page: true,
    id: true,
    section: true,
    line: true,
    quote: true,
    verdict: true,
    note: true,
    evidence: true,
    records: true
  } satisfies Record<keyof ListedClaim, true>),
  table: ['id', 'section', 'quote', 'verdict'],
  filters: {
    page: { value: 'id', does: 'page it is on' },
    section: { value: 'name', does: 'section it is in' },
    verdict: { value: 'verdict', does: 'whether it holds' }
  } satisfies Record<keyof ClaimsFilter, FilterFlag>
}

/** Every list, in display order. */
export const lists = Object.fromEntries(
  Object.entries(collectionFacts).flatMap(([name, facts]): [string, List][] => {
    const list = { ...facts, noun: facts.noun.replaceAll(' ', '-') }
    return name === 'pages' ? Object.entries({ pages: list, claims }) : [[name, list]]
  })
) as Readonly<Record<ListName, List>>

/** The names of the lists. */
export const listNames = Object.keys(lists) as ListName[]

/**
 * The list that an argument means, by its name in the singular or plural, in any case. The error for an unknown one
 * suggests those of `known`.
 *
 * @throws {CannotRun} for an unknown one.
 */
export function listNamed(arg: string, known: readonly ListName[] = listNames): ListName {
  const wanted = arg.toLowerCase()
  const found = listNames.find((name) => [name, lists[name].noun, `${lists[name].noun}s`].includes(wanted))
  if (found) return found
  throw unknownArgument('collection', arg, known, new Set(known.flatMap((name) => [name, lists[name].noun])))
}
