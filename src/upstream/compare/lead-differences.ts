import type { UpstreamLead } from '../read/facts.ts'
import { slugOf } from '../read/vocabulary.ts'
import { fieldReporter } from './comparison.ts'
import { recordNames, type ContentRecord } from './content.ts'
import { textIn } from './fields.ts'
import { fieldAt, upstreamAt, type DriftFinding, type SidePlace } from './finding.ts'
import { isSameTerm, officeOf, overlap, ownTerms, type OwnTerm } from './terms-of-office.ts'

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
  const report = fieldReporter(rule, record, at)
  const findings: DriftFinding[] = []
  if (!recordNames(record).some((own) => slugOf(own) === slugOf(name)))
    findings.push(report('name', 'The name', name, textIn(record.fields, 'name')))
  const handle = textIn(record.fields, 'github')
  if (github !== undefined && github.toLowerCase() !== handle?.toLowerCase())
    findings.push(report('github', 'The handle', github, handle))
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
