/** A record, or any other object of JSON. */
export type Row = Readonly<Record<string, unknown>>

/** The records of what is written, for formats that have a line for each. */
export const listOf = (rows: Row | readonly Row[]): readonly Row[] =>
  Array.isArray(rows) ? (rows as readonly Row[]) : [rows as Row]
