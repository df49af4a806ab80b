import { stringify } from 'csv-stringify/sync'
import { collectionFields, type CollectionName, type Collections } from '../generated/collections.ts'
import { checkText } from '../query/arguments.ts'
import { recordsOf } from './collections.ts'
import { listOf, type Row } from './format.ts'

/** Half a character has no bytes in UTF-8, and CSV no escapes. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

/** What spreadsheets take for the start of a formula, also in full width, or skip on their way to one; and the mark. */
const risky = /^(?:'|[\s\p{C}]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/u

/**
 * A text as a cell of a spreadsheet: one that a spreadsheet would take for a formula, or that starts with an
 * apostrophe, gets an apostrophe before it. `plainCell` takes it away again.
 *
 * @example
 * ['=1+1', '@next', "'tis", 'a=b'].map(guardedCell)
 * // => ["'=1+1", "'@next", "''tis", 'a=b']
 */
export function guardedCell(text: string): string {
  checkText('guardedCell', 'text', text)
  return risky.test(text) ? `'${text}` : text
}

/**
 * The text of a cell of an exported CSV file: without the apostrophe that keeps spreadsheets from taking it for a
 * formula.
 *
 * @example
 * ["'=1+1", "''tis", 'a=b'].map(plainCell)
 * // => ['=1+1', "'tis", 'a=b']
 */
export function plainCell(cell: string): string {
  checkText('plainCell', 'cell', cell)
  return cell.startsWith("'") ? cell.slice(1) : cell
}

/**
 * Records as CSV (RFC 4180) below a line with the names of the fields. Text is written as it is, unless it is
 * `guarded`, with U+FFFD for half a character; a number, list or object as its JSON; a field that a record lacks is an
 * empty cell.
 */
export function asCsv(rows: Row | readonly Row[], fields: readonly string[], guarded: boolean): string {
  // The library's own `escape_formulas` cannot be undone: it leaves a text that starts with an apostrophe as it is.
  const cellOf = (value: unknown): string => {
    if (typeof value !== 'string') return value === undefined ? '' : JSON.stringify(value)
    return wellFormed(guarded ? guardedCell(value) : value)
  }
  const cells = listOf(rows).map((row) => fields.map((field) => cellOf(row[field])))
  // Lines end with both characters, and readers may take either of them for an end. Between quotes, no GitHub runner
  // takes the first cell for a command.
  return stringify([fields, ...cells], { record_delimiter: '\r\n', quoted_match: /[\r\n]|^\s*::/ })
}

/**
 * The records of one collection as CSV (RFC 4180), below a line with the names of all its fields. Text is guarded
 * against spreadsheets (see `guardedCell`), half a character is U+FFFD, a number, list or object is its JSON; a field
 * that a record lacks is an empty cell.
 *
 * @throws {RangeError} for an unknown collection, with the nearest one.
 * @example
 * toCsv('roles', roles).split('\r\n')[0]
 * // => 'id,title,aliases,responsibilities,election,sources'
 */
export function toCsv<Name extends CollectionName>(collection: Name, records: Collections[Name]): string {
  return asCsv(recordsOf('toCsv', collection, records), collectionFields[collection].fields, true)
}
