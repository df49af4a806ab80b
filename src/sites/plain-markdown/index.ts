import { leadRoles, type Lead, type LeadRole } from '../../records/leads.ts'
import type { PartialDate } from '../../records/dates.ts'
import { columns, usualColumns, type Column, type Others, type TableName } from './columns.ts'
import { tableOf } from './content.ts'
import { officesOf } from './offices.ts'

export type { Others, TableName } from './columns.ts'
export { incidentBlocks, termBlocks, termLine } from './records.ts'

/** The columns that a table can have, by their names. */
export const columnsOf = (name: TableName): readonly string[] => Object.keys(columns[name])

/** What a table shows. */
export interface Shown {
  readonly name: TableName
  /** Records of the collection of that name. */
  readonly records: readonly unknown[]
  /** Names of columns, where others than the usual ones are asked for. */
  readonly columns?: readonly string[] | undefined
  /** The roles or statuses that were asked for: a column tells them apart where they are several. */
  readonly selected: Readonly<Record<string, readonly string[]>>
  /** The day that offices are of. */
  readonly at: PartialDate
}

/** The column for which of several selected values a row has. */
const telling: Readonly<Partial<Record<TableName, string>>> = { leads: 'role' }

/** Records as a Markdown table, or a word where there are none. */
export function recordTable(shown: Shown, others: Others): string {
  const { name, records, selected, at } = shown
  const own = columns[name] as Readonly<Record<string, Column<never>>>
  const roles = selected['role'] as readonly LeadRole[] | undefined
  const rows = name === 'leads' ? officesOf(records as readonly Lead[], at, roles ?? leadRoles) : records
  if (rows.length === 0) return 'None.'
  const used = (shown.columns ?? usual(name, selected)).flatMap((one) => own[one] ?? [])
  return tableOf(
    used.map(({ title }) => title),
    rows.map((row) => used.map(({ cell }) => cell(row as never, others)))
  )
}

/** The usual columns of a table, and one for the role or the status where rows differ in it. */
function usual(name: TableName, selected: Shown['selected']): readonly string[] {
  const names = usualColumns[name] as readonly string[]
  const one = telling[name] ?? 'status'
  if (!Object.hasOwn(columns[name], one) || selected[one]?.length === 1) return names
  return one === 'role' ? [one, ...names] : [...names, one]
}
