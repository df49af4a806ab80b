import { stringify } from 'csv-stringify/sync'
import { listOf, type Format } from './format.ts'

/**
 * Records as CSV (RFC 4180, lines ended by a line feed) below a line with the fields' names. Text stands as it is, a number,
 * list or object as its JSON, and for a field that a record lacks the cell is empty.
 */
export const asCsv: Format = (rows, fields) => {
  const cells = [fields, ...listOf(rows).map((row) => fields.map((field) => cellOf(row[field])))]
  // A carriage return ends no line here, but readers may take it for one where it is not in quotes.
  return stringify(cells, { quoted: cells.some((row) => row.some((cell) => cell.includes('\r'))) })
}

/** A value as the text of a cell. */
export const cellOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
