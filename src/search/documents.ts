import { plainText } from '../query/plain-text.ts'
import type { Channel } from '../records/channels.ts'
import type { CompromiseType } from '../records/compromise-types.ts'
import type { Contribution } from '../records/contributions.ts'
import type { Deliverable } from '../records/deliverables.ts'
import type { Incident } from '../records/incidents.ts'
import type { Initiative } from '../records/initiatives.ts'
import type { Lead, TermOfOffice } from '../records/leads.ts'
import type { Term } from '../records/lexicon.ts'
import type { Meeting } from '../records/meetings.ts'
import type { Mission } from '../records/mission.ts'
import type { Procedure } from '../records/procedures.ts'
import type { Resource } from '../records/resources.ts'
import type { Role } from '../records/roles.ts'
import type { Scope } from '../records/scope.ts'
import type { Tag } from '../records/tag.ts'
import { searchableCollections, type SearchableCollection } from './collections.ts'

/** What the search knows of a record. */
export interface SearchDocument {
  readonly collection: SearchableCollection
  /** The record's id. */
  readonly id: string
  /** What it is called. */
  readonly title: string
  /** Other names and identifiers. */
  readonly names: readonly string[]
  /** Words that sort it, and things it is about. */
  readonly keywords: readonly string[]
  /** Its prose as plain text on one line. */
  readonly text: string
}

interface Searchable {
  tag: Tag
  mission: Mission
  scope: Scope
  channels: Channel
  meetings: Meeting
  roles: Role
  leads: Lead
  initiatives: Initiative
  deliverables: Deliverable
  contributions: Contribution
  procedures: Procedure
  resources: Resource
  lexicon: Term
  'compromise-types': CompromiseType
  incidents: Incident
}

/** A record's title, other names, keywords and prose. */
interface Parts {
  readonly title: string
  readonly names?: readonly string[]
  readonly keywords?: readonly string[]
  readonly prose: readonly (string | undefined)[]
}

const partsOf: { readonly [Name in SearchableCollection]: (record: Searchable[Name]) => Parts } = {
  tag: (tag) => ({
    title: tag.name,
    names: tag.formerNames.map(({ name }) => name),
    prose: [tag.tagline, tag.overview]
  }),
  mission: (mission) => ({
    title: 'Mission',
    keywords: mission.focus,
    prose: [mission.summary, mission.statement, ...mission.goals.map(({ text }) => text)]
  }),
  scope: (scope) => ({
    title: 'Scope',
    keywords: scope.areas.map(({ title }) => title),
    prose: scope.inCharter.map(({ summary }) => summary)
  }),
  channels: (channel) => ({
    title: channel.name,
    names: channel.aliases,
    keywords: [channel.kind],
    prose: [channel.purpose]
  }),
  meetings: (meeting) => ({ title: meeting.title, names: meeting.aliases, prose: [meeting.schedule?.text] }),
  roles: (role) => ({ title: role.title, names: role.aliases, prose: [role.responsibilities, role.election] }),
  leads: (lead) => ({ title: lead.name, names: lead.aliases, prose: [lead.terms.map(officeOf).join('; ')] }),
  initiatives: (initiative) => ({
    title: initiative.name,
    names: initiative.aliases,
    keywords: initiative.leads.map(({ name }) => name),
    prose: [initiative.description]
  }),
  deliverables: (deliverable) => ({
    title: deliverable.title,
    names: deliverable.aliases,
    keywords: [deliverable.kind],
    prose: [deliverable.description]
  }),
  contributions: (contribution) => ({
    title: contribution.title,
    names: contribution.aliases,
    prose: [contribution.description]
  }),
  procedures: (procedure) => ({
    title: procedure.title,
    names: procedure.aliases,
    prose: procedure.steps.map(({ text }) => text)
  }),
  resources: (resource) => ({ title: resource.title, names: resource.aliases, prose: [resource.description] }),
  lexicon: (term) => ({
    title: term.term,
    names: term.aliases,
    keywords: term.covers,
    prose: [term.definition, term.usage]
  }),
  'compromise-types': (type) => ({
    title: type.title,
    names: type.aliases,
    prose: [type.definition, type.mitigation, type.note]
  }),
  incidents: (incident) => ({
    title: incident.title,
    names: [
      ...incident.aliases,
      ...incident.identifiers.map(({ id }) => id),
      ...incident.packages.map(({ purl }) => purl.slice(purl.lastIndexOf('/') + 1))
    ],
    keywords: [
      ...incident.products,
      ...incident.ecosystems,
      ...incident.types,
      ...incident.techniques.map(({ id }) => id),
      String(incident.year)
    ],
    prose: [incident.summary, incident.impact, incident.details]
  })
}

const officeOf = ({ role, organization }: TermOfOffice): string =>
  `${role.replace('-', ' ')}${organization === undefined ? '' : `, ${organization}`}`

/** What the search is to know of the records of every collection, by its name. */
export function documentsOf(records: ReadonlyMap<string, readonly object[]>): SearchDocument[] {
  return searchableCollections.flatMap((collection) =>
    (records.get(collection) ?? []).map((record) => documentOf(collection, record as Searchable[typeof collection]))
  )
}

function documentOf<Name extends SearchableCollection>(collection: Name, record: Searchable[Name]): SearchDocument {
  const { title, names = [], keywords = [], prose } = partsOf[collection](record)
  const text = prose
    .map((one) => plainText(one ?? '').replace(/\s+/g, ' '))
    .filter(Boolean)
    .join(' ')
  return { collection, id: record.id, title, names: [...new Set(names)], keywords: [...new Set(keywords)], text }
}
