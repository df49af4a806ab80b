import type { JsonRecord } from './check-record.ts'
import { header, jsonLiteral, type Emitted } from './emit.ts'

/** A module with the titles of the incidents, for lists that need no more. */
export function emitIncidentTitles(incidents: readonly JsonRecord[]): Emitted {
  const titles = incidents.map(({ id, title, year, kind, types }) => ({ id, title, year, kind, types }))
  const text = `${header}import type { Incident } from '../records/incidents.ts'

/** What a list of incidents shows of one. */
export type IncidentTitle = Pick<Incident, 'id' | 'title' | 'year' | 'kind' | 'types'>

/** Id, title, year, kind and types of every incident, in the order of their ids. */
export const incidentTitles = /* @__PURE__ */ JSON.parse(${jsonLiteral(titles)}) as readonly IncidentTitle[]
`
  return new Map([['incident-titles.ts', text]])
}

/** A module with what the search reads at its first call, as text. */
export function emitSearchIndex(documents: readonly object[], index: object): Emitted {
  const text = `${header}
/** The documents that can be searched and their full-text index, as JSON. */
export const searchData: string = ${jsonLiteral({ documents, index })}
`
  return new Map([['search-index.ts', text]])
}
