import type { EmeritusLead, UpstreamLead } from '../read/facts.ts'
import type { FilePlace } from '../read/document.ts'
import { slugOf } from '../read/vocabulary.ts'
import type { Comparison } from './comparison.ts'
import { nameFinder, textIn, type ContentRecord } from './content.ts'
import { fieldAt, upstreamAt, type DriftFinding } from './finding.ts'
import type { NewRecord } from './new-ids.ts'
import {
  leadDifferences,
  termPlace,
  isTermOn,
  isUpstreamTermOn,
  isSameTerm,
  officeOf,
  ownTerms,
  type OwnTerm
} from './terms-of-office.ts'
import { referencesTo } from './provenance.ts'

/** A list of the leads in office. */
interface LeadList {
  /** Place of the list's document, page or entry. */
  readonly at: FilePlace
  readonly leads: readonly UpstreamLead[]
}

/** The lists of leads in office: of tags.yaml, then those of pages, some of which are made from it. */
const listsOf = ({ facts: { tags, tagPages } }: Comparison): LeadList[] =>
  [...tags, ...tagPages].filter(({ leads }) => leads.length > 0)

/** A former chair as a lead. The emeritus tables are of chairs. */
const asLead = (lead: EmeritusLead): UpstreamLead => ({ ...lead, role: 'chair' })

const entryKey = ({ name, github, role, term, organization }: UpstreamLead): string =>
  JSON.stringify([role, (github ?? name).toLowerCase(), term?.start, term?.end, organization])

/** Distinct entries: documents of one checkout repeat each other. */
function unique(leads: readonly UpstreamLead[]): UpstreamLead[] {
  const found = new Map<string, UpstreamLead>()
  for (const lead of leads) if (!found.has(entryKey(lead))) found.set(entryKey(lead), lead)
  return [...found.values()]
}

/** People and terms of office that one side alone has or that differ, and people listed after their term. */
export function leadDrift(comparison: Comparison): DriftFinding[] {
  const records = comparison.content.of('leads')
  const find = personFinder(comparison)
  const lists = listsOf(comparison)
  const current = unique(lists.flatMap(({ leads }) => leads))
  const all = unique([...current, ...comparison.facts.emeritus.map(asLead)])
  const unknown = new Map<string, UpstreamLead[]>()
  const findings = all.flatMap((lead): DriftFinding[] => {
    const record = find(lead)
    if (record)
      return leadDifferences(
        lead,
        record,
        all.filter((other) => find(other) === record)
      )
    // Nobody can say when a former leader without dates was in office, so there is nothing to add.
    if (lead.term?.start === undefined && !current.includes(lead)) return []
    const key = (lead.github ?? lead.name).toLowerCase()
    unknown.set(key, [...(unknown.get(key) ?? []), lead])
    return []
  })
  return [
    ...findings,
    ...[...unknown.values()].flatMap((entries) => newcomer(entries, comparison)),
    ...records.flatMap((record) => unlisted(record, lists, find, comparison)),
    ...records.flatMap((record) => notEmeritus(record, find, comparison)),
    ...current.flatMap((lead) => ended(lead, find(lead), comparison))
  ]
}

/** The file of a person without a record. */
const newLead = ({ name, github }: UpstreamLead, { newRecord }: Comparison): NewRecord =>
  newRecord('leads', slugOf(name), (github ?? name).toLowerCase(), github?.toLowerCase())

/** A person without a record. */
function newcomer(entries: readonly UpstreamLead[], comparison: Comparison): DriftFinding[] {
  const { provenance } = comparison
  const [first] = entries
  if (!first) return []
  const { related, ...id } = newLead(first, comparison)
  const listed = entries.map((lead) => ({ lead, source: provenance.sourceFor(lead.at.file) }))
  return entries.map((lead) => ({
    rule: 'drift/lead-missing',
    at: upstreamAt(lead.at),
    related,
    message: `The content lacks \`${lead.name}\` (${officeOf(lead.role, lead.term)}).`,
    lacking: { kind: 'lead', ...id, listed }
  }))
}

type FindPerson = (lead: UpstreamLead | EmeritusLead) => ContentRecord | undefined

/**
 * Finds the record of a person: by the handle, else by the name. A name with another handle is another person if a
 * document lists both handles, and else somebody whose account was renamed.
 */
function personFinder({ facts: { tags, tagPages, emeritus }, content }: Comparison): FindPerson {
  const records = content.of('leads')
  const find = nameFinder(records)
  const byHandle = new Map(records.map((record) => [textIn(record.fields, 'github')?.toLowerCase() ?? '', record]))
  const listed = new Set(
    [...[...tags, ...tagPages].flatMap(({ leads }) => leads), ...emeritus].map(({ at, github }) =>
      handleKey(at.file, github ?? '')
    )
  )
  return ({ name, github, at }) => {
    const record = (github && byHandle.get(github.toLowerCase())) || find(github, name)
    const own = record && textIn(record.fields, 'github')
    const isOther = own !== undefined && github !== undefined && own.toLowerCase() !== github.toLowerCase()
    return isOther && listed.has(handleKey(at.file, own)) ? undefined : record
  }
}

const handleKey = (file: string, handle: string): string => JSON.stringify([file, handle.toLowerCase()])

const notListed = (own: OwnTerm, at: FilePlace, whom: string): DriftFinding => ({
  rule: 'drift/lead-dropped',
  at: termPlace(own),
  related: upstreamAt(at),
  field: `terms[${own.index}]`,
  message: `\`${own.record.id}\` (${officeOf(own.role, own)}) is not among ${whom}.`
})

/** Terms of today that a list of the leads in office lacks. */
function unlisted(
  record: ContentRecord,
  lists: readonly LeadList[],
  find: FindPerson,
  { now }: Comparison
): DriftFinding[] {
  return ownTerms(record)
    .filter((own) => isTermOn(own, now))
    .flatMap((own): DriftFinding[] => {
      const isListed = ({ leads }: LeadList): boolean =>
        leads.some((lead) => lead.role === own.role && find(lead) === record && isUpstreamTermOn(lead.term, now))
      const [first, ...others] = lists.filter((list) => !isListed(list))
      if (!first) return []
      const documents = [first, ...others].map(({ at }) => `\`${at.file}\``).join(' and ')
      return [notListed(own, first.at, `the leads of ${documents}`)]
    })
}

/** Terms whose source is a table of former leaders that does not list the person. */
function notEmeritus(
  record: ContentRecord,
  find: FindPerson,
  { facts: { emeritus }, provenance }: Comparison
): DriftFinding[] {
  const tables = [...new Set(emeritus.map(({ at }) => at.file))]
  return ownTerms(record).flatMap((own): DriftFinding[] => {
    const file = tables.find((table) => referencesTo(own.fields).some(({ id }) => provenance.isSource(id, table)))
    if (file === undefined || emeritus.some((lead) => lead.at.file === file && find(lead) === record)) return []
    const at = emeritus.find((lead) => lead.at.file === file)?.at ?? { file, line: 1, column: 1 }
    return [notListed(own, at, `the former leaders of \`${file}\``)]
  })
}

/** An entry whose term has ended. */
function ended(lead: UpstreamLead, record: ContentRecord | undefined, comparison: Comparison): DriftFinding[] {
  const { name, role, term, at } = lead
  if (term?.end === undefined || isUpstreamTermOn({ text: term.text, end: term.end }, comparison.now)) return []
  const own = record && ownTerms(record).find((one) => one.role === role && isSameTerm(term, one))
  const related = own ? termPlace(own) : record ? fieldAt(record, ['terms']) : newLead(lead, comparison).related
  return [
    {
      rule: 'drift/lead-ended',
      at: upstreamAt(at),
      related,
      message: `\`${name}\` (${role}) is still listed, though the term ended on ${term.end}.`
    }
  ]
}
