/** A record, or any other object of JSON. */
export type Row = Readonly<Record<string, unknown>>

/** Writes a record or a list of them as text that ends with a line feed. */
export interface Format {
  /** `fields` names the columns, for formats that have some, in their order. */
  (rows: Row | readonly Row[], fields: readonly string[]): string
}

/** The records of what is written: formats with a line for each know no single ones. */
export const listOf = (rows: Row | readonly Row[]): readonly Row[] =>
  Array.isArray(rows) ? (rows as readonly Row[]) : [rows as Row]
