import { stringify } from 'csv-stringify/sync'
import { columns } from '../query/columns.ts'
import { entriesOf, type CollectionName, type Collections } from './collections.ts'
import { cellOf } from './csv.ts'
import { listOf } from './format.ts'
import { guardedCell } from './guard.ts'

/**
 * The records of one collection as CSV (RFC 4180), below a line with the names of all its fields. Text stands as it is, guarded
 * against spreadsheets (see `guardedCell`), a number, list or object as its JSON; a field that a record lacks is an empty cell.
 *
 * @throws {RangeError} for a collection that there is not, with the nearest one.
 * @example
 * toCsv('roles', roles).split('\r\n')[0]
 * // => 'id,title,aliases,responsibilities,election,sources'
 */
export function toCsv<Name extends CollectionName>(collection: Name, records: Collections[Name]): string {
  const list = entriesOf({ [collection]: records }).flatMap(([, one]) => listOf(one))
  const names = columns[collection].map(({ name }) => name)
  const rows = list.map((record) => names.map((name) => guarded(record[name])))
  // Lines end with both characters, and either alone has to stand in quotes too.
  return stringify([names, ...rows], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}

/** The library's own `escape_formulas` could not be undone: it leaves a text that starts with an apostrophe as it is. */
const guarded = (value: unknown): string => (typeof value === 'string' ? guardedCell(value) : cellOf(value))
