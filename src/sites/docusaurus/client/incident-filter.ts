import { ecosystems, incidentKinds } from '../../../records/incidents.ts'
import type { IncidentRow, IncidentRows } from '../page-data.ts'
import { filterRows, type RowFilter, type Wanted } from './row-filter.ts'

/** What rows of incidents can be filtered by. */
export interface IncidentFilter extends RowFilter {
  /** Id of a compromise type. */
  readonly type?: Wanted<string>
  readonly ecosystem?: Wanted<string>
  readonly kind?: Wanted<string>
}

/** The keys of a filter. */
export const incidentFilterKeys = ['text', 'type', 'ecosystem', 'kind', 'year'] as const

/**
 * The rows of incidents that meet every key of the filter.
 *
 * @throws {RangeError} for a value that no incident can have, with the nearest one.
 */
export const filterIncidents = ({ rows, typeTitles }: IncidentRows, filter: IncidentFilter): IncidentRow[] =>
  filterRows(rows, filter, {
    choices: {
      type: { what: 'compromise type', known: Object.keys(typeTitles), of: ({ types }) => types },
      ecosystem: { what: 'ecosystem', known: ecosystems, of: (row) => row.ecosystems },
      kind: { what: 'kind of incident', known: incidentKinds, of: ({ kind }) => [kind] }
    },
    year: ({ year }) => year,
    texts: ({ id, title, kind, year, types, ecosystems }) => [
      id,
      title,
      kind,
      String(year),
      ...types.map((type) => typeTitles[type] ?? type),
      ...ecosystems
    ]
  })
