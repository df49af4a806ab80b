import { isUpTo } from '../../dates.ts'
import type { PartialDate } from '../../records/dates.ts'
import type { TermOfOffice, UpstreamRole, UpstreamLead } from '../read/facts.ts'
import { type ContentRecord, fieldsIn, itemsIn, textIn, type Fields, recordNames } from './content.ts'
import { slugOf } from '../read/vocabulary.ts'
import { fieldReporter } from './comparison.ts'
import { fieldAt, upstreamAt, type DriftFinding, type SidePlace } from './finding.ts'

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

const rule = 'drift/lead-differs'

/** The place of a term of office in content, or of a field of it. */
export const termPlace = ({ record, index }: OwnTerm, ...field: string[]): SidePlace =>
  fieldAt(record, ['terms', index, ...field])

/**
 * How an entry differs from the record of its person. Each term in content is compared once: with the entry
 * of the same dates, else with one that overlaps it.
 */
export function leadDifferences(
  lead: UpstreamLead,
  record: ContentRecord,
  entries: readonly UpstreamLead[]
): DriftFinding[] {
  const { role, term, organization, github, name, at } = lead
  const findings: DriftFinding[] = []
  const compare = fieldReporter(findings, rule, record, at)
  if (!recordNames(record).some((own) => slugOf(own) === slugOf(name)))
    compare('name', 'The name', name, textIn(record.fields, 'name'))
  const handle = textIn(record.fields, 'github')
  if (github !== undefined && github.toLowerCase() !== handle?.toLowerCase())
    compare('github', 'The handle', github, handle)
  const terms = ownTerms(record).filter((own) => own.role === role)
  const same = terms.filter((own) => isSameTerm(term, own))
  const [first] = same
  if (!first) {
    const isTaken = (own: OwnTerm): boolean =>
      entries.some((other) => other !== lead && other.role === role && isSameTerm(other.term, own))
    const free = terms.find((own) => overlap(term, own) && !isTaken(own))
    return [...findings, free ? otherTerm(lead, free) : newTerm(lead, record)]
  }
  if (organization === undefined || same.some((own) => own.organization === organization)) return findings
  const own = first.organization === undefined ? 'missing' : `\`${first.organization}\``
  return [
    ...findings,
    {
      rule,
      at: termPlace(first, 'organization'),
      related: upstreamAt(at),
      field: `terms[${first.index}].organization`,
      message:
        `The organization of \`${record.id}\` (${officeOf(role, term)}) is ` +
        `\`${organization}\` upstream and ${own} here.`,
      expected: organization,
      actual: first.organization
    }
  ]
}

const otherTerm = ({ role, term, at }: UpstreamLead, own: OwnTerm): DriftFinding => {
  const office = officeOf(own.role, own)
  return {
    rule,
    at: termPlace(own),
    related: upstreamAt(at),
    field: `terms[${own.index}]`,
    message: `The term of \`${own.record.id}\` is \`${officeOf(role, term)}\` upstream and \`${office}\` here.`,
    expected: term?.text,
    actual: office
  }
}

const newTerm = ({ role, term, at, name }: UpstreamLead, record: ContentRecord): DriftFinding => ({
  rule: 'drift/lead-missing',
  at: upstreamAt(at),
  related: fieldAt(record, ['terms']),
  message: `The content lacks the term of office of \`${name}\` (${officeOf(role, term)}).`
})
