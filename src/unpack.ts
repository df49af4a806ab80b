/** A list of records with their keys and repeated values written once: a quarter smaller than the records as JSON. */
export interface PackedTable {
  /** Number of records. */
  readonly count: number
  /** The names of the fields, in order. */
  readonly keys: readonly string[]
  /** Record by record the values of the fields that have no column: long texts. `null` where a record lacks the field. */
  readonly rows: readonly unknown[]
  /** The other fields. */
  readonly columns: Readonly<Record<string, PackedColumn>>
}

/**
 * The values of one field: as they are, as places in a list of the different ones, as lists (their lengths, -1 where a
 * record lacks the field, and the items of all), or as records again.
 */
export type PackedColumn =
  | readonly unknown[]
  | { readonly of: readonly unknown[]; readonly at: readonly number[] }
  | { readonly lengths: readonly number[]; readonly items: PackedColumn }
  | PackedTable

type Row = Record<string, unknown>

/** The records of a packed table, in the order of their ids. */
export const unpack = <Item extends { readonly id: string }>(table: PackedTable): Item[] =>
  (rowsOf(table) as unknown as Item[]).sort((a, b) => (a.id < b.id ? -1 : 1))

// This runs whenever the module is imported. Engines copy an object and set its fields much faster than they add one field
// after the other, so each record starts as a copy of one with all fields that no record lacks, and the others come last;
// and they start simple loops faster than iterators.
function rowsOf({ count, keys, rows, columns }: PackedTable): Row[] {
  const width = keys.length - Object.keys(columns).length
  let place = 0
  const fields = keys.map((key): readonly unknown[] => {
    const column = columns[key]
    if (column) return valuesOf(column)
    const values: unknown[] = []
    for (let at = place++; at < rows.length; at += width) values.push(rows[at])
    return values
  })
  const common: Row = {}
  keys.forEach((key, index) => {
    if (!fields[index]?.includes(null)) common[key] = null
  })
  const records: Row[] = []
  for (let at = 0; at < count; at++) records.push({ ...common })
  keys.forEach((key, index) => {
    const values = fields[index] ?? []
    records.forEach((record, at) => {
      const value = values[at]
      if (value !== null) record[key] = value
    })
  })
  return records
}

function valuesOf(column: PackedColumn): readonly unknown[] {
  if ('at' in column && 'of' in column) return column.at.map((place) => column.of[place])
  if ('keys' in column && 'rows' in column) return rowsOf(column)
  if (!('lengths' in column)) return column
  const items = valuesOf(column.items)
  let next = 0
  return column.lengths.map((length) => (length < 0 ? null : items.slice(next, (next += length))))
}
