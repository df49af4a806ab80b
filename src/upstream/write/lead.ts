import type { Lead, TermOfOffice } from '../../records/leads.ts'
import type { SourceReference } from '../../records/sources.ts'
import { idGiver } from '../compare/new-ids.ts'
import type { UpstreamLead } from '../read/facts.ts'
import type { UpstreamFacts } from '../read/index.ts'
import type { Context } from './published.ts'
import { aliasesOf, idFromName, joinedSources, noIdFrom, type Fields, type Outcome, type Stated } from './scaffold.ts'

/** What upstream says of a person in one of its lists. */
interface LeadEntry extends Omit<UpstreamLead, 'at'> {
  /** The source that the upstream document is. */
  readonly source?: SourceReference | undefined
  /** Whether the list is of former leaders. */
  readonly isFormer?: boolean
}

/** The file of a lead with the given terms of office. It has no prose. */
export function leadScaffold({
  id: given,
  name = '',
  github,
  aliases,
  terms = [],
  sources = []
}: Stated<Omit<Lead, 'terms'>> & { readonly terms?: readonly Fields[] }): Outcome {
  const id = given ?? idFromName(name)
  if (id === undefined) return noIdFrom(name)
  const fields = { name, aliases: aliasesOf(id, github, aliases), github, terms, sources: joinedSources(sources) }
  return { collection: 'leads', id, fields, body: '' }
}

/**
 * The file of a person with every term of office in upstream's lists. A person without a first day counts as listed on
 * the given day; a former leader without dates held office at a time that nobody states.
 */
export function leadFromEntries(entries: readonly LeadEntry[], listedFrom: string): Outcome {
  const name = entries[0]?.name ?? ''
  const terms = new Map<string, Omit<TermOfOffice, 'sources'> & { readonly sources: readonly SourceReference[] }>()
  for (const { role, organization, term, isFormer = false, source } of entries) {
    if (term?.start === undefined && isFormer) continue
    // Several documents may list the same term.
    const key = JSON.stringify([role, term?.start, term?.end])
    const before = terms.get(key)
    terms.set(key, {
      role,
      ...(term?.start === undefined ? { listed: { from: listedFrom } } : { start: term.start }),
      ...(term?.end !== undefined && { end: term.end }),
      ...(organization !== undefined && { organization }),
      ...before,
      sources: joinedSources(before?.sources, source && [source])
    })
  }
  if (terms.size === 0) return { fault: 'upstream does not say when this person was in office' }
  return leadScaffold({
    name,
    github: entries.find(({ github }) => github !== undefined)?.github,
    aliases: [...new Set(entries.map((one) => one.name))].filter((one) => one !== name),
    terms: [...terms.values()].sort(({ start: a = '' }, { start: b = '' }) => (a < b ? -1 : a > b ? 1 : 0)),
    sources: entries.flatMap(({ source }) => source ?? [])
  })
}

/** A person in upstream's lists. */
interface ImportedLead {
  readonly upstream: Pick<UpstreamLead, 'name' | 'at'>
  readonly outcome: Outcome
  /** The ID, where there is a file. */
  readonly id?: string
}

/** The files of the people who lead or led the TAG, one for each person. */
export function importedLeads(
  { tags, tagPages, emeritus }: UpstreamFacts,
  { published, referenceTo }: Context
): ImportedLead[] {
  const idOf = idGiver()
  const entries = [
    ...[...tags, ...tagPages].flatMap(({ leads }) => leads.map((lead) => ({ ...lead, isFormer: false }))),
    // The tables of former leaders are of chairs.
    ...emeritus.map((lead) => ({ ...lead, role: 'chair' as const, isFormer: true }))
  ].map((entry) => ({ ...entry, source: referenceTo(entry.at.file) }))
  return groupedByPerson(entries).flatMap((own): ImportedLead[] => {
    const [first] = own
    if (!first) return []
    const handle = own.find(({ github }) => github !== undefined)?.github?.toLowerCase()
    const outcome = leadFromEntries(own, published.date)
    // Somebody who is left out takes no ID.
    if ('fault' in outcome) return [{ upstream: first, outcome }]
    return [{ upstream: first, outcome, id: idOf(outcome.id, handle ?? first.name, handle) }]
  })
}

/** Entries of one person: with the same handle, else the same name, unless one document lists that with two handles. */
function groupedByPerson<Entry extends LeadEntry & Pick<UpstreamLead, 'at'>>(entries: readonly Entry[]): Entry[][] {
  const people = new Map<string, Entry[]>()
  const isOther = (entry: Entry, known: readonly Entry[]): boolean =>
    known.some(
      ({ github, at }) => at.file === entry.at.file && github !== undefined && isOtherHandle(github, entry.github)
    )
  for (const entry of entries) {
    const byHandle = entry.github === undefined ? undefined : people.get(`@${entry.github.toLowerCase()}`)
    const byName = people.get(entry.name.toLowerCase())
    const own = byHandle ?? (byName && !isOther(entry, byName) ? byName : [])
    own.push(entry)
    if (entry.github !== undefined) people.set(`@${entry.github.toLowerCase()}`, own)
    if (!byName) people.set(entry.name.toLowerCase(), own)
  }
  return [...new Set(people.values())]
}

const isOtherHandle = (one: string, other: string | undefined): boolean =>
  other !== undefined && one.toLowerCase() !== other.toLowerCase()
