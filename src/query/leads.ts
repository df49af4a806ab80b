import { isRealDate, isUpTo } from '../dates.ts'
import { leads, type Lead, type LeadKey } from '../generated/leads.ts'
import type { PartialDate } from '../records/dates.ts'
import { leadRoles, type Lead as AnyLead, type LeadRole, type TermOfOffice } from '../records/leads.ts'
import { checkData, checkObject } from './arguments.ts'
import { equals, lookUp, select, type Found, type Name } from './select.ts'

export { leadIds, leads, type Lead, type LeadId } from '../generated/leads.ts'
export type { PartialDate } from '../records/dates.ts'
export * from '../records/leads.ts'
export type { SourceReference } from '../records/sources.ts'

/** What leads can be narrowed by; a list of values asks for any of them. */
export interface LeadsFilter {
  /** The office held. */
  readonly role?: LeadRole | readonly LeadRole[] | undefined
  /** The day, month or year in which it is held; today (in UTC) when absent. */
  readonly at?: PartialDate | readonly PartialDate[] | undefined
}

/**
 * The lead with that id, name, GitHub handle or other alias, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getLead('mnm678').name
 * // => 'Marina Moore'
 */
export function getLead<const T extends string>(name: Name<T, LeadKey, 'lead'>): Found<T, Lead>
export function getLead<Item extends AnyLead>(name: string, data: readonly Item[]): Item | undefined
export function getLead(name: string, data: readonly AnyLead[] = leads) {
  return lookUp('getLead', name, data)
}

/**
 * The people in office at a time, today when none is given, in the order of their ids. Of chairs and tech leads the
 * list is complete from 2025-07-01 on; of earlier years, and of liaisons and subproject leads, it has what dated
 * sources give, as the gaps of `leads` in `meta.gaps` say.
 *
 * A term counts from its start to its end, compared at the precision that the dates share. Where a source gives no
 * start or no end, it counts while dated sources list the person.
 *
 * @throws {RangeError} for an unknown role, with those there are, and for an impossible date.
 * @example
 * findLeads({ role: 'chair', at: '2022-01-15' }).map(({ name }) => name)
 * // => ['Aradhana Chetal', 'Brandon Lum', 'Emily Fox']
 */
export function findLeads(filter?: LeadsFilter): Lead[]
export function findLeads<Item extends AnyLead>(filter: LeadsFilter | undefined, data: readonly Item[]): Item[]
export function findLeads(filter: LeadsFilter = {}, data: readonly AnyLead[] = leads): AnyLead[] {
  checkData('findLeads', data)
  checkObject('findLeads', 'filter', filter)
  // The two belong together: the office is held at that time.
  const offices = data.flatMap((lead) => lead.terms.map((term) => ({ lead, role: term.role, term })))
  const { at = new Date().toISOString().slice(0, 10) } = filter
  const held = select(
    'findLeads',
    offices,
    { ...filter, at },
    {
      role: equals('role', leadRoles),
      at: {
        test: (day) => {
          if (!isRealDate(day)) throw new RangeError(`\`${day}\` is not a date; write it like \`2025-09-01\``)
          return ({ term }) => isHeld(term, day)
        }
      }
    }
  )
  const inOffice = new Set(held.map(({ lead }) => lead))
  return data.filter((lead) => inOffice.has(lead))
}

function isHeld({ start, end, listed }: TermOfOffice, at: PartialDate): boolean {
  const first = start ?? listed?.from
  const last = end ?? listed?.until
  return (!first || isUpTo(first, at)) && (!last || isUpTo(at, last))
}
