import type { FilterFlag } from '../../collections/collection.ts'
import { collectionFacts, collectionFields, type CollectionName } from '../../generated/collections.ts'
import type { ClaimsFilter } from '../../query/pages.ts'
import { joinedKey, lookUpKey } from '../../record-names.ts'
import { verdicts, type Claim } from '../../records/pages.ts'
import { unknownArgument } from '../terminal/arguments.ts'

/** What can be listed: a collection, or the claims of the pages. */
export type ListName = CollectionName | 'claims'

/** What narrows a list, and the word for one of its records. */
export interface List {
  /** The word for one record, as an argument. */
  readonly noun: string
  /** Other words for one. */
  readonly words: readonly string[]
  /** Whether there is one record only. */
  readonly single: boolean
  /** Whether its records leave a name to those of other lists. */
  readonly yields: boolean
  /** The flag for each key of the query's filter. */
  readonly filters: Readonly<Record<string, FilterFlag>>
}

/** The fields of a list's records. */
export interface ListFields {
  /** All of them, in their order. */
  readonly fields: readonly string[]
  /** Those that a table shows by default. */
  readonly table: readonly string[]
}

/** A claim with the id of its page. */
export interface ListedClaim extends Claim {
  readonly page: string
}

const claims: List = {
  noun: 'claim',
  words: [],
  single: false,
  yields: true,
  filters: {
    page: { value: 'page', does: 'page it is on' },
    section: { value: 'title', does: 'section it is in' },
    verdict: { value: 'verdict', does: 'whether it holds', values: verdicts }
  } satisfies Record<keyof ClaimsFilter, FilterFlag>
}

const claimFields = {
  page: true,
  id: true,
  section: true,
  line: true,
  quote: true,
  verdict: true,
  note: true,
  evidence: true,
  records: true
} satisfies Record<keyof ListedClaim, true>

/** The fields of a list. */
export const fieldsIn = (name: ListName): ListFields =>
  name === 'claims'
    ? { fields: Object.keys(claimFields), table: ['id', 'section', 'quote', 'verdict'] }
    : collectionFields[name]

/** Every list, in display order. */
export const lists = Object.fromEntries(
  Object.entries(collectionFacts).flatMap(([name, facts]): [string, List][] => {
    const list = { ...facts, noun: facts.noun.replaceAll(' ', '-') }
    return name === 'pages' ? Object.entries({ pages: list, claims }) : [[name, list]]
  })
) as Readonly<Record<ListName, List>>

/** The names of the lists. */
export const listNames = Object.keys(lists) as ListName[]

/** Every word for a list's records that an argument may have, in the singular. */
export const wordsFor = (name: ListName): readonly string[] => [name, lists[name].noun, ...lists[name].words]

const keyOf = (word: string): string => joinedKey(lookUpKey(word))

/** The list that an argument means, if any: by its name or a word for its records, singular or plural, as names are. */
export function listCalled(arg: string): ListName | undefined {
  const wanted = keyOf(arg)
  return listNames.find((name) => wordsFor(name).some((word) => [keyOf(word), `${keyOf(word)}s`].includes(wanted)))
}

/**
 * The list that an argument means, as `listCalled` finds it. The error for an unknown one suggests those of `known`.
 *
 * @throws {CannotRun} for an unknown one.
 */
export function listNamed(arg: string, known: readonly ListName[] = listNames): ListName {
  const found = listCalled(arg)
  if (found) return found
  throw unknownArgument('collection', arg, known, new Set(known.flatMap(wordsFor)))
}

/** What the help says about the names of collections. */
export const otherWords = `also in the singular, or as ${listNames.flatMap((name) => lists[name].words).join(', ')}`
