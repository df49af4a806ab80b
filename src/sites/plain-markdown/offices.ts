import { findLeads } from '../../query/leads.ts'
import type { PartialDate } from '../../records/dates.ts'
import { leadRoles, type Lead, type LeadRole, type TermOfOffice } from '../../records/leads.ts'

/** A person in an office, for a row of a table. */
export interface Office {
  readonly lead: Lead
  readonly term: TermOfOffice
}

/** The offices that leads hold at a time, by role and in the order of the leads; one row for each person and role. */
export const officesOf = (leads: readonly Lead[], at: PartialDate, roles: readonly LeadRole[] = leadRoles): Office[] =>
  leadRoles
    .filter((role) => roles.includes(role))
    .flatMap((role) =>
      leads.flatMap((lead) => {
        const term = lead.terms.findLast((one) => findLeads({ role, at }, [{ ...lead, terms: [one] }]).length > 0)
        return term ? [{ lead, term }] : []
      })
    )

/** From when to when a term of office is; where no source says so, since when or how long sources list the person. */
export function termOfOffice({ start, end, listed }: TermOfOffice): string {
  if (start !== undefined) return end === undefined ? `since ${start}` : `${start} to ${end}`
  if (end !== undefined) return `until ${end}`
  if (listed === undefined) return ''
  return listed.until === undefined ? `listed since ${listed.from}` : `listed ${listed.from} to ${listed.until}`
}
