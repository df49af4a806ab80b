import { compromiseTypes } from '../../query/compromise-types.ts'
import { incidents } from '../../query/incidents.ts'
import { plainText } from '../../query/plain-text.ts'
import type { Incident } from '../../records/incidents.ts'
import type { IncidentData, IncidentRow, IncidentRows } from './page-data.ts'
import { proseHtml } from './prose.ts'
import { recordData, type Addresses } from './record-data.ts'

/** The title of the overview. */
export const incidentsTitle = 'Supply-chain incidents'

const typeTitles: Readonly<Record<string, string>> = Object.fromEntries(
  compromiseTypes.map(({ id, title }) => [id, title])
)

/** What the page of an incident shows. */
export function incidentData(incident: Incident, addresses: Addresses): IncidentData {
  const { title, year, kind, types, ecosystems, products, identifiers, weaknesses, techniques, note } = incident
  const overview = addresses.overview('incidents')
  const dates = Object.entries({
    Began: incident.began,
    Ended: incident.ended,
    Detected: incident.detected,
    Disclosed: incident.disclosed
  })
  return {
    ...recordData('incidents', incidentsTitle, incident, title, addresses),
    text: plainText(incident.summary),
    year,
    kind,
    types: types.map((id) => ({
      id,
      title: typeTitles[id] ?? id,
      href: overview === undefined ? undefined : `${overview}?type=${id}`
    })),
    dates: dates.flatMap(([label, date]) => (date === undefined ? [] : [{ label, date }])),
    summaryHtml: proseHtml(incident.summary),
    impactHtml: proseHtml(incident.impact),
    detailsHtml: incident.details === undefined ? undefined : proseHtml(incident.details),
    ecosystems,
    products,
    packages: incident.packages.map(({ purl, versions, range }) => ({
      purl,
      versions: versions?.join(', ') ?? range ?? 'all versions'
    })),
    identifiers,
    weaknesses,
    techniques,
    related: incidents
      .filter(({ id }) => incident.related.includes(id))
      .map((one) => addresses.link('incidents', one, one.title)),
    note
  }
}

/** The rows of the catalog, newest first. */
export const incidentRows = (addresses: Addresses): IncidentRows => ({
  rows: [...incidents]
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1))
    .map((incident): IncidentRow => {
      const { title, year, kind, types, ecosystems } = incident
      return { ...addresses.link('incidents', incident, title), year, kind, types, ecosystems }
    }),
  typeTitles
})
