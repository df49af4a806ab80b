import { aliasesOf, joinedSources } from './scaffold.ts'
import { idMadeOf } from './identity.ts'
import type { SourceReference } from '../../records/sources.ts'
import type { UpstreamLead } from '../read/facts.ts'
import type { UpstreamFacts } from '../read/index.ts'
import type { FilePlace } from '../read/place.ts'
import type { Context, Outcome } from './context.ts'

/** What upstream says of a person, in one of its lists. */
interface Entry extends UpstreamLead {
  /** Whether the list is of those who are in office. */
  readonly isCurrent: boolean
}

/** A term of office as its record takes it. */
interface Term {
  readonly role: string
  readonly start?: string
  readonly end?: string
  readonly listed?: { readonly from: string }
  readonly organization?: string
  readonly sources: readonly SourceReference[]
}

/** The files of the people who lead or led the TAG, one for each person. */
export function leadRecords(
  { tags, tagPages, emeritus }: UpstreamFacts,
  context: Context
): { readonly at: FilePlace; readonly name: string; readonly outcome: Outcome }[] {
  const entries: Entry[] = [
    ...[...tags, ...tagPages].flatMap(({ leads }) => leads.map((lead) => ({ ...lead, isCurrent: true }))),
    // The tables of former leaders are of chairs.
    ...emeritus.map((lead) => ({ ...lead, role: 'chair' as const, isCurrent: false }))
  ]
  return peopleIn(entries).flatMap((own) =>
    own[0] ? [{ at: own[0].at, name: own[0].name, outcome: personOf(own[0], own, context) }] : []
  )
}

/** Entries by person: who has the same handle or name. */
function peopleIn(entries: readonly Entry[]): Entry[][] {
  const people = new Map<string, Entry[]>()
  for (const entry of entries) {
    const keys = [...(entry.github === undefined ? [] : [entry.github]), entry.name].map((name) => name.toLowerCase())
    const own = keys.flatMap((key) => [people.get(key) ?? []]).find(({ length }) => length > 0) ?? []
    own.push(entry)
    for (const key of keys) people.set(key, own)
  }
  return [...new Set(people.values())]
}

function personOf({ name }: Entry, entries: readonly Entry[], { published, referenceTo }: Context): Outcome {
  const id = idMadeOf(name)
  if (id === undefined) return { fault: `no id can be made of \`${name}\`` }
  const terms = new Map<string, Term>()
  for (const { role, organization, term, isCurrent, at } of entries) {
    // A former leader without dates held office at a time that nobody states.
    if (term?.start === undefined && !isCurrent) continue
    const office = {
      role,
      ...(term?.start === undefined ? { listed: { from: published.date } } : { start: term.start }),
      ...(term?.end !== undefined && { end: term.end }),
      ...(organization !== undefined && { organization })
    }
    const key = JSON.stringify(office)
    terms.set(key, { ...office, sources: joinedSources(terms.get(key)?.sources, [referenceTo(at.file)]) })
  }
  if (terms.size === 0) return { fault: 'upstream does not say when this person was in office' }
  const sorted = [...terms.values()].sort((a, b) =>
    (a.start ?? '') < (b.start ?? '') ? -1 : (a.start ?? '') > (b.start ?? '') ? 1 : 0
  )
  const github = entries.find((one) => one.github !== undefined)?.github
  const names = [...new Set(entries.map((one) => one.name))].filter((one) => one !== name)
  const fields = {
    name,
    aliases: aliasesOf(id, github, names),
    github,
    terms: sorted,
    sources: joinedSources(entries.map(({ at }) => referenceTo(at.file)))
  }
  return { draft: { id, fields, body: '' } }
}
