import type { Lead, TermOfOffice } from '../../../records/leads.ts'

/** The terms of office of a lead on one line, for a table. */
export const termsOf = ({ terms }: Pick<Lead, 'terms'>): string => terms.map(phraseOf).join('; ')

function phraseOf({ role, start, end, listed }: TermOfOffice): string {
  const [first, last] = [start ?? listed?.from, end ?? listed?.until]
  if (first === undefined) return last === undefined ? role : `${role} until ${last}`
  return last === undefined ? `${role} since ${first}` : `${role} ${first === last ? first : `${first} – ${last}`}`
}
