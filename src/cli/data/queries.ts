import type { Row } from '../../formats/format.ts'
import { queries } from '../../generated/queries.ts'
import { equals, lookUp, select, type Criterion } from '../../query/select.ts'
import { leadRoles, type TermOfOffice } from '../../records/leads.ts'
import type { Claim, Page } from '../../records/pages.ts'
import { sentence } from '../terminal/arguments.ts'
import { CannotRun } from '../terminal/cannot-run.ts'
import type { ListedClaim, ListName } from './lists.ts'

/** A record. */
export type Item = Row & { readonly id: string }

type Get = (name: string, data: readonly Item[]) => Item | undefined
type Find = (filter: Row, data: readonly Item[]) => readonly Item[]

/** The questions that a list answers. */
interface Queries {
  readonly records: readonly Item[]
  /** The record with that id or name. */
  readonly get: (name: string) => Item | undefined
  /**
   * The records that meet a filter; of `data`, if given, instead of the list's own.
   *
   * @throws {CannotRun} for an unknown value.
   */
  readonly find: (filter: Row, data?: readonly Item[]) => readonly Item[]
}

/** The records to look into: the packaged ones when absent. */
export type Content = ReadonlyMap<string, readonly Item[]> | undefined

const byName: Get = (name, data) => lookUp('get', name, data)

/** What a list does differently from its query helper. */
const special: Readonly<Partial<Record<ListName, (find: Find, content: Content) => Find>>> = {
  // The helper answers for today where no day is given; a list without `--at` is of everybody.
  leads:
    (find) =>
    ({ role, at }, data) => {
      if (at !== undefined) return find({ role, at }, data)
      const test =
        (wanted: unknown) =>
        ({ terms }: Row): boolean =>
          (terms as TermOfOffice[]).some((term) => term.role === wanted)
      return select('findLeads', data, { role }, { role: { known: leadRoles, test } })
    },
  // The helper knows the packaged types, and other content may have others.
  incidents:
    (find, content) =>
    ({ type, ...filter }, data) => {
      const known = content?.get('compromise-types') ?? []
      if (known.length === 0) return find({ type, ...filter }, data)
      return select(
        'findIncidents',
        find(filter, data),
        { type },
        { type: equals('types', known) as Criterion<Item, unknown> }
      )
    }
}

/** What can be asked of one list. Of the packaged data, no more than that list is loaded. */
export async function queriesOf(name: ListName, content: Content): Promise<Queries> {
  if (name === 'claims') return await claimQueries(content)
  const packaged = (await queries[name]()) as unknown as { records: readonly Item[]; get?: Get; find?: Find }
  const { records: own, get = byName, find = (_, data) => data } = packaged
  const records = content ? (content.get(name) ?? []) : own
  const findRecords = special[name]?.(find, content) ?? find
  return {
    records,
    get: (id) => get(id, records),
    find: (filter, data = records) => orCannotRun(() => findRecords(filter, data))
  }
}

async function claimQueries(content: Content): Promise<Queries> {
  const { pages: own, findClaims } = await import('../../query/pages.ts')
  const pages = content ? ((content.get('pages') ?? []) as unknown as readonly Page[]) : own
  const listed = new Map(
    pages.flatMap((page) =>
      page.claims.map((claim): [Claim, ListedClaim & Row] => [claim, { page: page.id, ...claim }])
    )
  )
  const records = [...listed.values()]
  return {
    records,
    get: (id) => byName(id, records),
    find: (filter) => orCannotRun(() => findClaims(filter, pages).flatMap((claim) => listed.get(claim) ?? []))
  }
}

/**
 * Asks a query helper.
 *
 * @throws {CannotRun} where the helper throws a RangeError, without the name of the helper.
 */
export function orCannotRun<Answer>(ask: () => Answer): Answer {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new CannotRun(sentence(error.message.replace(/^\w+: /, '')))
  }
}
