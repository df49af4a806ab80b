import type { PhrasingContent } from 'mdast'
import { sourceUrl } from '../../query/sources.ts'
import type { Assessment } from '../../records/assessments.ts'
import type { Channel } from '../../records/channels.ts'
import type { CompromiseType } from '../../records/compromise-types.ts'
import type { Deliverable, DeliverableLink } from '../../records/deliverables.ts'
import type { Incident } from '../../records/incidents.ts'
import type { Initiative, InitiativeLead } from '../../records/initiatives.ts'
import type { Lead } from '../../records/leads.ts'
import type { Term } from '../../records/lexicon.ts'
import type { Meeting } from '../../records/meetings.ts'
import type { Source } from '../../records/sources.ts'
import { joined, text } from '../hugo/markdown.ts'
import { authoritativePage } from '../authoritative-pages.ts'
import { readableNames } from '../names.ts'
import { inline, linked, sentenceCase } from './content.ts'
import { termOfOffice, type Office } from './offices.ts'

/** What records refer to. */
export interface Others {
  readonly sources: readonly Source[]
  readonly 'compromise-types': readonly CompromiseType[]
  readonly leads: readonly Lead[]
  readonly incidents: readonly Incident[]
  readonly assessments: readonly Assessment[]
}

/** A column of a table. */
export interface Column<Item> {
  readonly title: string
  readonly cell: (item: Item, others: Others) => readonly PhrasingContent[]
}

type Columns<Item> = Readonly<Record<string, Column<Item>>>

const plain = (value: string | number | undefined): PhrasingContent[] =>
  value === undefined || value === '' ? [] : [text(String(value))]

const list = (values: readonly string[]): PhrasingContent[] => plain(values.join(', '))

const handle = (github: string | undefined): PhrasingContent[] =>
  github === undefined ? [] : [linked(`@${github}`, `https://github.com/${github}`)]

const status = { title: 'Status', cell: ({ status: value }: { readonly status: string }) => plain(sentenceCase(value)) }

const kind = { title: 'Kind', cell: ({ kind: value }: { readonly kind: string }) => plain(sentenceCase(value)) }

const roles: Readonly<Record<Office['term']['role'], string>> = {
  chair: 'Chair',
  'tech-lead': 'Tech lead',
  'toc-liaison': 'TOC liaison',
  'subproject-lead': 'Subproject lead'
}

/** An incident's title, which leads to where it was read. */
export const linkedTitle = (incident: Incident, { sources }: Others): PhrasingContent =>
  linked(incident.title, sourceUrl(incident, sources))

/** A term, which leads to where it was read. */
export const linkedTerm = (term: Term, { sources }: Others): PhrasingContent =>
  linked(term.term, sourceUrl(term, sources))

/** The titles of the compromise types of an incident. */
export const typesOf = ({ types }: Incident, others: Others): PhrasingContent[] =>
  list(types.map((id) => others['compromise-types'].find((type) => type.id === id)?.title ?? id))

/** Identifiers that lead to their pages in public databases. */
export const identifiersOf = ({ identifiers }: Incident): PhrasingContent[] =>
  joined(
    identifiers.filter(({ relation }) => relation === 'alias').map(({ id }) => [linked(id, authoritativePage(id))])
  )

function personOf({ name, lead, github }: InitiativeLead, { leads }: Others): PhrasingContent[] {
  const known = handle(github ?? leads.find(({ id }) => id === lead)?.github)
  return known.length === 0 ? [text(name)] : [text(`${name} (`), ...known, text(')')]
}

const formats: Readonly<Record<string, string>> = { pdf: 'PDF', yaml: 'YAML' }

function editionOf({ url, format, language, version, assessment }: DeliverableLink, { assessments }: Others) {
  const remarks = [language, version].filter((one) => one !== undefined)
  const title = assessments.find(({ id }) => id === assessment)?.title
  const name = title ?? formats[format] ?? sentenceCase(format)
  return [linked(remarks.length === 0 ? name : `${name} (${remarks.join(', ')})`, url)]
}

/** The links of a meeting that are as current as it is; with the host where two are of one kind. */
function linksOf({ links, status: current }: Meeting): PhrasingContent[][] {
  const shown = links.filter((one) => one.status === current)
  return shown.map(({ rel, url }) => {
    const isOne = shown.filter((one) => one.rel === rel).length === 1
    return [linked(isOne ? sentenceCase(rel) : `${sentenceCase(rel)} (${hostOf(url)})`, url)]
  })
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url)

/** A number for each reference, as the TAG's own index has them. */
const numbered = ({ references }: Incident): PhrasingContent[] =>
  references.flatMap(({ url }, index) => [...(index === 0 ? [] : [text(' ')]), linked(String(index + 1), url)])

/** The columns of every table, by the name that `columns` takes. */
export const columns = {
  leads: {
    role: { title: 'Role', cell: ({ term }) => plain(roles[term.role]) },
    name: { title: 'Name', cell: ({ lead }) => plain(lead.name) },
    github: { title: 'GitHub', cell: ({ lead }) => handle(lead.github) },
    organization: { title: 'Organization', cell: ({ term }) => plain(term.organization) },
    term: { title: 'Term', cell: ({ term }) => plain(termOfOffice(term)) }
  } satisfies Columns<Office>,
  channels: {
    name: { title: 'Channel', cell: ({ name, url }) => [linked(name, url)] },
    kind,
    purpose: { title: 'Purpose', cell: ({ purpose = '' }) => inline(purpose) },
    status
  } satisfies Columns<Channel>,
  meetings: {
    title: { title: 'Meeting', cell: ({ title }) => plain(title) },
    schedule: { title: 'Schedule', cell: ({ schedule }) => plain(schedule?.text) },
    links: { title: 'Links', cell: (meeting) => joined(linksOf(meeting)) },
    status
  } satisfies Columns<Meeting>,
  initiatives: {
    name: { title: 'Name', cell: ({ name, url }) => [linked(name, url)] },
    kind,
    description: { title: 'Description', cell: ({ description }) => inline(description) },
    leads: { title: 'Leads', cell: ({ leads }, others) => joined(leads.map((one) => personOf(one, others))) },
    status
  } satisfies Columns<Initiative>,
  deliverables: {
    title: { title: 'Publication', cell: ({ title }) => plain(title) },
    kind,
    description: { title: 'Description', cell: ({ description }) => inline(description) },
    date: { title: 'Date', cell: ({ date }) => plain(date) },
    links: { title: 'Links', cell: ({ links }, others) => joined(links.map((one) => editionOf(one, others))) },
    status
  } satisfies Columns<Deliverable>,
  assessments: {
    title: {
      title: 'Assessment',
      cell: ({ title, documents, folder }) => [linked(title, documents[0]?.url ?? folder)]
    },
    // The end of the title says how far it is: nothing shows an assessment that is not complete without it.
    project: { title: 'Project', cell: ({ title, project }) => plain(title.slice(title.indexOf(project))) },
    kind,
    stage: { title: 'Stage', cell: ({ stage }) => plain(sentenceCase(stage)) },
    date: { title: 'Date', cell: ({ date }) => plain(date) },
    languages: { title: 'Languages', cell: ({ languages }) => list(languages) },
    authors: { title: 'Authors', cell: ({ authors }) => list(authors) },
    reviewers: { title: 'Reviewers', cell: ({ reviewers }) => list(reviewers) },
    sbom: { title: 'SBOM', cell: ({ sbom }) => plain(sbom?.note ?? sbom?.urls[0]) },
    summary: { title: 'Summary', cell: ({ summary }) => inline(summary) }
  } satisfies Columns<Assessment>,
  incidents: {
    title: { title: 'Name', cell: (incident, others) => [linkedTitle(incident, others)] },
    year: { title: 'Year', cell: ({ year }) => plain(year) },
    kind,
    types: { title: 'Type of compromise', cell: typesOf },
    ecosystems: { title: 'Ecosystems', cell: ({ ecosystems }) => list(ecosystems) },
    began: { title: 'Began', cell: ({ began }) => plain(began) },
    ended: { title: 'Ended', cell: ({ ended }) => plain(ended) },
    detected: { title: 'Detected', cell: ({ detected }) => plain(detected) },
    disclosed: { title: 'Disclosed', cell: ({ disclosed }) => plain(disclosed) },
    identifiers: { title: 'Identifiers', cell: identifiersOf },
    summary: { title: 'Summary', cell: ({ summary }) => inline(summary) },
    impact: { title: 'Impact', cell: ({ impact }) => inline(impact) },
    references: { title: 'Link', cell: numbered }
  } satisfies Columns<Incident>,
  lexicon: {
    term: { title: 'Term', cell: (term, others) => [linkedTerm(term, others)] },
    aliases: { title: 'Also known as', cell: ({ aliases }) => list(readableNames(aliases)) },
    category: { title: 'Category', cell: ({ category }) => plain(sentenceCase(category)) },
    definition: { title: 'Definition', cell: ({ definition }) => inline(definition) }
  } satisfies Columns<Term>
}

/** Name of a table. */
export type TableName = keyof typeof columns

/** The columns that a table has unless others are asked for. */
export const usualColumns: { readonly [Name in TableName]: readonly (keyof (typeof columns)[Name])[] } = {
  leads: ['name', 'github', 'organization', 'term'],
  channels: ['name', 'kind', 'purpose'],
  meetings: ['title', 'schedule', 'links'],
  initiatives: ['name', 'kind', 'description', 'leads'],
  deliverables: ['title', 'description', 'date', 'links'],
  assessments: ['title', 'stage', 'date', 'languages'],
  incidents: ['title', 'year', 'types', 'references'],
  lexicon: ['term', 'definition']
}
