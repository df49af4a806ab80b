import type { Lead, TermOfOffice } from '../../records/leads.ts'
import type { SourceReference } from '../../records/sources.ts'
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

/** The files of the people who lead or led the TAG, one for each person. */
export function importedLeads(
  { tags, tagPages, emeritus }: UpstreamFacts,
  { published, referenceTo }: Context
): { readonly upstream: Pick<UpstreamLead, 'name' | 'at'>; readonly outcome: Outcome }[] {
  const entries = [
    ...[...tags, ...tagPages].flatMap(({ leads }) => leads.map((lead) => ({ ...lead, isFormer: false }))),
    // The tables of former leaders are of chairs.
    ...emeritus.map((lead) => ({ ...lead, role: 'chair' as const, isFormer: true }))
  ].map((entry) => ({ ...entry, source: referenceTo(entry.at.file) }))
  return groupedByPerson(entries).flatMap((own) =>
    own[0] ? [{ upstream: own[0], outcome: leadFromEntries(own, published.date) }] : []
  )
}

/** Entries with the same handle or name. */
function groupedByPerson<Entry extends LeadEntry>(entries: readonly Entry[]): Entry[][] {
  const people = new Map<string, Entry[]>()
  for (const entry of entries) {
    const keys = [entry.github ?? [], entry.name].flat().map((name) => name.toLowerCase())
    const own = keys.map((key) => people.get(key)).find((known) => known !== undefined) ?? []
    own.push(entry)
    for (const key of keys) people.set(key, own)
  }
  return [...new Set(people.values())]
}
