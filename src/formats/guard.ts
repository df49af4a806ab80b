/** What spreadsheets take for the start of a formula, also in full width, or skip on their way to one; and the mark itself. */
const risky = /^(?:'|[\s\p{C}]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/u

/**
 * A text as a cell of a spreadsheet: one that a spreadsheet would take for a formula, or that starts with an apostrophe,
 * gets an apostrophe before it. `plainCell` takes it away again.
 *
 * @example
 * ['=1+1', '@next', "'tis", 'a=b'].map(guardedCell)
 * // => ["'=1+1", "'@next", "''tis", 'a=b']
 */
export function guardedCell(text: string): string {
  return risky.test(text) ? `'${text}` : text
}

/**
 * The text of a cell of an exported CSV file: without the apostrophe that keeps spreadsheets from taking it for a formula.
 *
 * @example
 * ["'=1+1", "''tis", 'a=b'].map(plainCell)
 * // => ['=1+1', "'tis", 'a=b']
 */
export function plainCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}
