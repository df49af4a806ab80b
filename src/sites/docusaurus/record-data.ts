import { isWebAddress } from '../../policies/addresses.ts'
import { compromiseTypes } from '../../query/compromise-types.ts'
import { deliverables } from '../../query/deliverables.ts'
import { incidents } from '../../query/incidents.ts'
import { lexicon } from '../../query/lexicon.ts'
import { plainText } from '../../query/plain-text.ts'
import { resources } from '../../query/resources.ts'
import { sources, sourceUrl } from '../../query/sources.ts'
import type { Entry } from '../../records/entry.ts'
import type { Incident } from '../../records/incidents.ts'
import type { Term } from '../../records/lexicon.ts'
import { affectedVersions } from '../affected-versions.ts'
import { authoritativePage } from '../authoritative-pages.ts'
import { otherNames } from '../names.ts'
import { titlesByAddress, type TitledDocument } from '../titles.ts'
import type { CheckedOptions, CollectionName } from './options.ts'
import type {
  DocumentLink,
  IncidentData,
  IncidentRows,
  RecordData,
  RecordLink,
  TermData,
  TermRow
} from './page-data.ts'
import { proseHtml } from './prose.ts'

/** Where the pages of a site are. */
export interface Addresses {
  /** Path of a collection's overview; `undefined` when it has no pages. */
  readonly overview: (collection: CollectionName) => string | undefined
  /** Path of a record's page; `undefined` when the collection has no pages. */
  readonly page: (collection: CollectionName, id: string) => string | undefined
  /** A link to a record's page, or to its source when the collection has no pages. */
  readonly link: (collection: CollectionName, record: Entry, title: string) => RecordLink
  /** Address at which a record's content file is edited. */
  readonly edit: (collection: CollectionName, id: string) => string
}

/** The addresses in a site with such a base path and options. */
export function addressesIn(baseUrl: string, { paths, editUrl }: Pick<CheckedOptions, 'paths' | 'editUrl'>): Addresses {
  const overview: Addresses['overview'] = (collection) => {
    const path = paths[collection]
    return path === undefined ? undefined : `${baseUrl}${path}`
  }
  const page: Addresses['page'] = (collection, id) => overview(collection)?.replace(/\/?$/, `/${id}`)
  return {
    overview,
    page,
    link: (collection, record, title) => ({
      id: record.id,
      title,
      href: page(collection, record.id) ?? sourceUrl(record)
    }),
    edit: (collection, id) => `${editUrl}/${collection}/${id}.md`
  }
}

const titleAt = titlesByAddress(
  incidents.flatMap(({ references }) => references),
  deliverables.flatMap(({ title, links }) => links.map(({ url }) => ({ url, title }))),
  resources,
  sources
)

/** A link to a document, with the title that any record knows where it is given none. */
export const documentLink = ({
  url,
  title = titleAt(url),
  kind
}: TitledDocument & { kind?: string }): DocumentLink => ({
  address: url,
  title,
  href: isWebAddress(url) ? url : undefined,
  kind
})

/** What the pages of all records show. */
export function recordData(
  collection: CollectionName,
  record: Entry,
  title: string,
  addresses: Addresses
): Omit<RecordData, 'text' | 'related'> {
  const href = addresses.overview(collection)
  return {
    ...addresses.link(collection, record, title),
    overview: href === undefined ? undefined : { label: collection, href },
    source: sourceUrl(record),
    sourceTitle: sources.find(({ id }) => id === record.sources[0]?.id)?.title,
    editUrl: addresses.edit(collection, record.id)
  }
}

const typeTitles: IncidentRows['typeTitles'] = Object.fromEntries(compromiseTypes.map(({ id, title }) => [id, title]))

/** What the page of an incident shows. */
export function incidentData(incident: Incident, addresses: Addresses): IncidentData {
  const { year, kind, details, ecosystems, products, identifiers, weaknesses, techniques, note } = incident
  const overview = addresses.overview('incidents')
  const dates = Object.entries({
    began: incident.began,
    ended: incident.ended,
    detected: incident.detected,
    disclosed: incident.disclosed
  }) as [IncidentData['dates'][number]['label'], string | undefined][]
  return {
    ...recordData('incidents', incident, incident.title, addresses),
    text: plainText(incident.summary),
    year,
    kind,
    types: incident.types.map((id) => ({
      id,
      title: typeTitles[id] ?? id,
      href: overview === undefined ? undefined : `${overview}?type=${id}`
    })),
    dates: dates.flatMap(([label, date]) => (date === undefined ? [] : [{ label, date }])),
    summaryHtml: proseHtml(incident.summary),
    impactHtml: proseHtml(incident.impact),
    detailsHtml: details && proseHtml(details),
    ecosystems,
    products,
    packages: incident.packages.map((one) => ({
      purl: one.purl,
      versions: affectedVersions(one),
      href: authoritativePage(one.purl)
    })),
    identifiers: identifiers.map((one) => ({ ...one, href: authoritativePage(one.id) })),
    weaknesses: weaknesses.map((id) => ({ id, href: authoritativePage(id) })),
    techniques: techniques.map((one) => ({ ...one, href: authoritativePage(one.id) })),
    related: incidents
      .filter(({ id }) => incident.related.includes(id))
      .map((one) => addresses.link('incidents', one, one.title)),
    references: incident.references.map(documentLink),
    note
  }
}

/** The rows of the catalog, newest first. */
export const incidentRows = (addresses: Addresses): IncidentRows => ({
  rows: [...incidents]
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1))
    .map((incident) => {
      const { title, year, kind, types, ecosystems } = incident
      return { ...addresses.link('incidents', incident, title), year, kind, types, ecosystems }
    }),
  typeTitles
})

/** What the page of a term shows. */
export const termData = (term: Term, addresses: Addresses): TermData => ({
  ...recordData('lexicon', term, term.term, addresses),
  ...termRow(term, addresses),
  definitionHtml: proseHtml(term.definition),
  usageHtml: term.usage && proseHtml(term.usage),
  related: lexicon.filter(({ id }) => term.related.includes(id)).map((one) => addresses.link('lexicon', one, one.term)),
  references: term.references.map(documentLink)
})

/** The entries of the lexicon's overview, by name. */
export const termRows = (addresses: Addresses): TermRow[] =>
  [...lexicon]
    .sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1))
    .map((term) => termRow(term, addresses))

const termRow = (term: Term, addresses: Addresses): TermRow => ({
  ...addresses.link('lexicon', term, term.term),
  category: term.category,
  text: plainText(term.definition).replace(/\s+/g, ' '),
  names: otherNames(term)
})
