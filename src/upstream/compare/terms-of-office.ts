import { isUpTo } from '../../dates.ts'
import type { PartialDate } from '../../records/dates.ts'
import type { TermOfOffice, UpstreamRole } from '../read/facts.ts'
import type { ContentRecord } from './content.ts'
import { fieldsIn, itemsIn, textIn, type Fields } from './fields.ts'

/** A term of office in content. */
export interface OwnTerm {
  readonly record: ContentRecord
  /** Index among the terms of the person. */
  readonly index: number
  readonly role: string
  readonly start?: PartialDate | undefined
  readonly end?: PartialDate | undefined
  /** First and last day as far as sources say: those of the term, else of the listing. */
  readonly from?: PartialDate | undefined
  readonly until?: PartialDate | undefined
  readonly organization?: string | undefined
  readonly fields: Fields
}

/** The terms of office of a person. */
export const ownTerms = (record: ContentRecord): OwnTerm[] =>
  itemsIn(record.fields, 'terms').map(({ item, index }) => {
    const listed = fieldsIn(item, 'listed')
    const start = textIn(item, 'start')
    const end = textIn(item, 'end')
    return {
      record,
      index,
      role: textIn(item, 'role') ?? '',
      start,
      end,
      from: start ?? textIn(listed, 'from'),
      until: end ?? textIn(listed, 'until'),
      organization: textIn(item, 'organization'),
      fields: item
    }
  })

/** Whether a period includes a day; dates are compared at the precision they share. */
const includes = (from: PartialDate | undefined, until: PartialDate | undefined, now: PartialDate): boolean =>
  (from === undefined || isUpTo(from, now)) && (until === undefined || isUpTo(now, until))

/** Whether a term includes a day. */
export const isTermOn = ({ from, until }: OwnTerm, now: PartialDate): boolean => includes(from, until, now)

/** Whether a term upstream includes a day; one without dates always does. */
export const isUpstreamTermOn = (term: TermOfOffice | undefined, now: PartialDate): boolean =>
  includes(term?.start, term?.end, now)

/** Whether two dates agree at the precision that they share. */
const agree = (one: PartialDate | undefined, other: PartialDate | undefined): boolean =>
  one === undefined || other === undefined ? one === other : isUpTo(one, other) && isUpTo(other, one)

/** Whether a term of office is the same on both sides. An entry without dates matches any term of the role. */
export const isSameTerm = (term: TermOfOffice | undefined, own: OwnTerm): boolean =>
  (term?.start === undefined && term?.end === undefined) || (agree(term.start, own.start) && agree(term.end, own.end))

/** Whether two terms of office share a day. */
export const overlap = (term: TermOfOffice | undefined, { from, until }: OwnTerm): boolean =>
  (term?.start === undefined || until === undefined || isUpTo(term.start, until)) &&
  (term?.end === undefined || from === undefined || isUpTo(from, term.end))

/** A role and its term as they are named in messages. */
export function officeOf(
  role: UpstreamRole | string,
  { start, end }: { readonly start?: PartialDate | undefined; readonly end?: PartialDate | undefined } = {}
): string {
  return start === undefined && end === undefined ? role : `${role}, ${start ?? 'unknown'} to ${end ?? 'open'}`
}
