import type { Channel } from '../../../records/channels.ts'
import type { CompromiseType } from '../../../records/compromise-types.ts'
import type { Contribution } from '../../../records/contributions.ts'
import type { Deliverable } from '../../../records/deliverables.ts'
import type { Incident } from '../../../records/incidents.ts'
import type { Initiative } from '../../../records/initiatives.ts'
import type { Lead } from '../../../records/leads.ts'
import type { Term } from '../../../records/lexicon.ts'
import type { Meeting } from '../../../records/meetings.ts'
import type { Mission } from '../../../records/mission.ts'
import type { Claim, Page } from '../../../records/pages.ts'
import type { Procedure } from '../../../records/procedures.ts'
import type { Resource } from '../../../records/resources.ts'
import type { Role } from '../../../records/roles.ts'
import type { Scope } from '../../../records/scope.ts'
import type { Source } from '../../../records/sources.ts'
import type { Tag } from '../../../records/tag.ts'
import type { ListName } from './words.ts'

/** A claim in a list of the claims of all pages. */
export interface ListedClaim extends Claim {
  /** Id of the page that makes it. */
  readonly page: string
}

/** What each list is a list of. */
export interface Listed {
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
  pages: Page
  claims: ListedClaim
  sources: Source
}

/** Each field, and whether a table shows it: a table of all would be unreadable. */
type Fields = { readonly [Name in ListName]: Readonly<Record<keyof Listed[Name], boolean>> }

/** The fields of each list in the order of the columns, the same whatever records are shown. */
const fields: Fields = {
  tag: { id: true, name: true, formerNames: false, tagline: true, overview: false, urls: false, sources: false },
  mission: { id: true, summary: true, statement: false, goals: false, focus: false, sources: false },
  scope: { id: true, areas: true, inCharter: false, outOfScope: false, sources: false },
  channels: {
    id: true,
    kind: true,
    name: true,
    aliases: false,
    url: true,
    purpose: false,
    primary: false,
    slackId: false,
    status: true,
    replacedBy: false,
    sources: false
  },
  meetings: {
    id: true,
    title: true,
    aliases: false,
    format: false,
    schedule: false,
    links: false,
    status: true,
    sources: false
  },
  roles: { id: true, title: true, aliases: false, responsibilities: true, election: false, sources: false },
  leads: { id: true, name: true, aliases: false, github: true, terms: true, sources: false },
  initiatives: {
    id: true,
    name: true,
    aliases: false,
    kind: true,
    description: false,
    leads: false,
    url: false,
    status: true,
    replacedBy: false,
    sources: false
  },
  deliverables: {
    id: true,
    title: true,
    aliases: false,
    kind: true,
    description: false,
    date: true,
    links: false,
    partOf: false,
    status: true,
    sources: false
  },
  contributions: { id: true, title: true, aliases: false, description: false, sources: false },
  procedures: { id: true, title: true, aliases: false, steps: false, sources: false },
  resources: {
    id: true,
    title: true,
    aliases: false,
    url: true,
    description: false,
    status: true,
    replacedBy: false,
    sources: false
  },
  lexicon: {
    id: true,
    term: true,
    aliases: true,
    category: true,
    definition: false,
    usage: false,
    covers: false,
    related: false,
    mentions: false,
    references: false,
    sources: false
  },
  'compromise-types': {
    id: true,
    title: true,
    aliases: false,
    kind: true,
    defined: true,
    definition: false,
    mitigation: false,
    note: false,
    references: false,
    sources: false
  },
  incidents: {
    id: true,
    title: true,
    upstreamTitle: false,
    aliases: false,
    indexed: false,
    year: true,
    kind: true,
    types: true,
    typesInText: false,
    began: false,
    ended: false,
    detected: false,
    disclosed: false,
    summary: false,
    impact: false,
    details: false,
    ecosystems: false,
    products: false,
    packages: false,
    identifiers: false,
    weaknesses: false,
    techniques: false,
    related: false,
    references: false,
    note: false,
    sources: false
  },
  pages: { id: true, title: true, aliases: false, url: true, date: true, note: false, claims: false, sources: false },
  claims: {
    page: false,
    id: true,
    section: true,
    line: false,
    quote: true,
    verdict: true,
    note: false,
    evidence: false,
    records: false
  },
  sources: { id: true, title: true, aliases: false, url: false, commit: false, date: true, license: true }
}

/** The names of a list's fields. */
export const fieldsOf = (name: ListName): readonly string[] => Object.keys(fields[name])

/** The names of the fields that a table of a list has where nobody names others. */
export const columnsOf = (name: ListName): readonly string[] =>
  Object.entries(fields[name]).flatMap(([field, isColumn]) => (isColumn ? [field] : []))
