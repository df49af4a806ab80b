import { hasWords } from '../../../query/select.ts'
import { ecosystems, incidentKinds } from '../../../records/incidents.ts'
import type { IncidentRow, IncidentRows } from '../page-data.ts'
import { refuseUnknownValue } from '../../wrong-value.ts'

/** What rows of incidents can be filtered by. */
export interface RowFilter {
  /** Id of a compromise type. */
  readonly type?: string | undefined
  readonly ecosystem?: string | undefined
  readonly kind?: string | undefined
  /** A year, or a span of years with open ends where one is absent. */
  readonly year?: number | string | { readonly from?: number; readonly to?: number } | undefined
  /** Words that the row shows. */
  readonly text?: string | undefined
}

/** The keys of a filter. */
export const rowFilterKeys = ['text', 'type', 'ecosystem', 'kind', 'year'] as const

/**
 * The rows that meet every key of the filter.
 *
 * @throws {RangeError} for a value that no incident can have, with the nearest one.
 */
export function filterRows(
  { rows, typeTitles }: IncidentRows,
  { type, ecosystem, kind, year, text = '' }: RowFilter
): IncidentRow[] {
  refuseUnknownValue(type, 'compromise type', Object.keys(typeTitles))
  refuseUnknownValue(ecosystem, 'ecosystem', ecosystems)
  refuseUnknownValue(kind, 'kind of incident', incidentKinds)
  const isWantedYear = yearTest(year, rows)
  const hasText = hasWords<IncidentRow>(({ id, title, kind, year, types, ecosystems }) => [
    id,
    title,
    kind,
    String(year),
    ...types.map((type) => typeTitles[type] ?? type),
    ...ecosystems
  ]).test(text)
  return rows.filter(
    (row) =>
      (type === undefined || row.types.includes(type)) &&
      (ecosystem === undefined || row.ecosystems.some((one) => one === ecosystem)) &&
      (kind === undefined || row.kind === kind) &&
      isWantedYear(row.year) &&
      hasText(row)
  )
}

function yearTest(year: RowFilter['year'], rows: readonly IncidentRow[]): (year: number) => boolean {
  if (year === undefined) return () => true
  const { from = -Infinity, to = Infinity } = typeof year === 'object' ? year : { from: Number(year), to: Number(year) }
  const wrong = [from, to].find((one) => !Number.isInteger(one) && Math.abs(one) !== Infinity)
  if (wrong !== undefined)
    refuseUnknownValue(
      String(typeof year === 'object' ? wrong : year),
      'year',
      rows.map((row) => String(row.year))
    )
  return (one) => from <= one && one <= to
}
