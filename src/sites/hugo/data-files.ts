import { findLeads } from '../../query/leads.ts'
import { plainText } from '../../query/plain-text.ts'
import { sourceUrl } from '../../query/sources.ts'
import { leadRoles, type LeadRole } from '../../records/leads.ts'
import type { SourceReference } from '../../records/sources.ts'
import { safeJson } from '../../safe-json.ts'
import { editUrl, pagePath, type AnyRecord, type Catalog, type PageCollection } from './catalog.ts'
import { incidentNames, termNames } from '../names.ts'

/** The files below `data/tag_security/`, by their names. */
export function dataFiles(catalog: Catalog): ReadonlyMap<string, string> {
  const { collections, meta } = catalog
  const { incidents, lexicon, sources } = collections
  const shown = {
    incidents: incidents.map((incident) => ({
      ...incident,
      summaryText: plainText(incident.summary),
      ...placesOf('incidents', incident, catalog)
    })),
    lexicon: lexicon.map((term) => ({
      ...term,
      definitionText: plainText(term.definition),
      ...placesOf('lexicon', term, catalog)
    }))
  }
  const files = Object.entries({ ...collections, sources, ...shown }).map(([name, records]): [string, unknown] => [
    name.replaceAll('-', '_'),
    Array.isArray(records) ? byId(records as readonly AnyRecord[]) : records
  ])
  const others: [string, unknown][] = [
    ['current_leads', currentLeads(catalog)],
    ['meta', meta],
    ['names', { incidents: incidentNames(incidents), lexicon: termNames(lexicon) }]
  ]
  return new Map([...files, ...others].map(([name, value]) => [`${name}.json`, asDataFile(value)]))
}

/** A value as a data file, harmless also where a template puts it into a script element. */
export const asDataFile = (value: unknown): string => `${safeJson(value, 1)}\n`

const byId = (records: readonly AnyRecord[]): Readonly<Record<string, AnyRecord>> =>
  Object.fromEntries(records.map((record) => [record.id, record]))

/** Where a record is shown, edited and stated. */
const placesOf = (
  collection: PageCollection,
  record: { readonly id: string; readonly sources: readonly SourceReference[] },
  { collections }: Catalog
) => ({
  page: pagePath(collection, record.id),
  editUrl: editUrl(collection, record.id),
  sourceUrl: sourceUrl(record, collections.sources)
})

/** Who held which office on the day of the content: what `tag-leads` shows. */
function currentLeads({ meta: { contentDate: date }, collections: { leads, roles } }: Catalog) {
  const held = (role: LeadRole) =>
    findLeads({ role, at: date }, leads).map(({ id, name, github, terms }) => ({
      id,
      name,
      github,
      organization: terms.findLast((term) => term.role === role)?.organization
    }))
  return {
    date,
    roles: leadRoles.map((role) => ({
      role,
      title: roles.find(({ id }) => id === role)?.title ?? role,
      leads: held(role)
    }))
  }
}
