import { compromiseTypes } from '../../query/compromise-types.ts'
import { incidents } from '../../query/incidents.ts'
import { plainText } from '../../query/plain-text.ts'
import type { AffectedPackage, Incident } from '../../records/incidents.ts'
import type { Addresses } from './addresses.ts'
import type { IncidentData, IncidentRow, IncidentRows, RecordLink } from './page-data.ts'
import { proseHtml } from './prose.ts'
import { recordData } from './record-data.ts'

/** What the overview calls itself. */
export const incidentsTitle = 'Supply-chain incidents'

const typeTitles: Readonly<Record<string, string>> = Object.fromEntries(
  compromiseTypes.map(({ id, title }) => [id, title])
)

/** What the page of an incident shows. */
export function incidentData(
  incident: Incident,
  addresses: Addresses,
  all: readonly Incident[] = incidents
): IncidentData {
  const {
    year,
    kind,
    types,
    summary,
    impact,
    details,
    ecosystems,
    products,
    packages,
    identifiers,
    weaknesses,
    techniques,
    note
  } = incident
  const overview = addresses.overview('incidents')
  return {
    ...recordData('incidents', incidentsTitle, incident, addresses),
    title: incident.title,
    text: plainText(summary),
    year,
    kind,
    types: types.map((id) => ({
      id,
      title: typeTitles[id] ?? id,
      ...(overview === undefined ? {} : { href: `${overview}?type=${id}` })
    })),
    dates: datesOf(incident),
    summaryHtml: proseHtml(summary),
    impactHtml: proseHtml(impact),
    ...(details === undefined ? {} : { detailsHtml: proseHtml(details) }),
    ecosystems,
    products,
    packages: packages.map((one) => ({ purl: one.purl, versions: versionsOf(one) })),
    identifiers: identifiers.map(({ id, relation }) => ({ id, relation })),
    weaknesses,
    techniques: techniques.map(({ id, by }) => ({ id, by })),
    related: all.filter(({ id }) => incident.related.includes(id)).map((one) => linkTo(one, addresses)),
    ...(note === undefined ? {} : { note })
  }
}

/** The rows of the catalog, newest first. */
export const incidentRows = (addresses: Addresses, all: readonly Incident[] = incidents): IncidentRows => ({
  rows: [...all]
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1))
    .map((incident): IncidentRow => {
      const { year, kind, types, ecosystems } = incident
      return { ...linkTo(incident, addresses), year, kind, types, ecosystems }
    }),
  typeTitles
})

function linkTo(incident: Incident, addresses: Addresses): RecordLink {
  const href = addresses.record('incidents', incident)
  return { id: incident.id, title: incident.title, ...(href === undefined ? {} : { href }) }
}

const datesOf = ({ began, ended, detected, disclosed }: Incident): IncidentData['dates'] =>
  Object.entries({ Began: began, Ended: ended, Detected: detected, Disclosed: disclosed }).flatMap(([label, date]) =>
    date === undefined ? [] : [{ label, date }]
  )

const versionsOf = ({ versions, range }: AffectedPackage): string => versions?.join(', ') ?? range ?? 'all versions'
