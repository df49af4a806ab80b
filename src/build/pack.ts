import type { PackedColumn, PackedTable } from '../unpack.ts'

type Row = Readonly<Record<string, unknown>>

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/**
 * The records as a packed table, from which `unpack` makes equal ones. The order of records, and of columns from the
 * longest to the shortest, is free: it brings what is alike close together, which compression rewards.
 */
export function pack(records: readonly Row[]): PackedTable {
  const keys = keysOf(records)
  const fields = keys.map((key) => ({ key, values: records.map((record) => record[key]) }))
  const inRows = fields.filter(({ values }) => isLongText(values))
  const columns = fields.filter((field) => !inRows.includes(field)).map(({ key, values }) => [key, columnOf(values)] as const)
  return {
    count: records.length,
    keys,
    rows: records.flatMap((record) => inRows.map(({ key }) => record[key] ?? null)),
    columns: Object.fromEntries(columns.sort(([, a], [, b]) => sizeOf(b) - sizeOf(a)))
  }
}

const sizeOf = (value: unknown): number => JSON.stringify(value).length

/** Whether the values are texts of more than 40 characters on average. */
function isLongText(values: readonly unknown[]): boolean {
  const texts = values.filter((value) => value !== undefined)
  return texts.every((value) => typeof value === 'string') && !repeats(values) && texts.join('').length > 40 * texts.length
}

/** The keys of all records; one that only some have stands after the key it follows there. */
function keysOf(records: readonly Row[]): string[] {
  const keys: string[] = []
  for (const record of records) {
    let place = 0
    for (const key of Object.keys(record)) {
      if (keys.includes(key)) place = keys.indexOf(key) + 1
      else keys.splice(place++, 0, key)
    }
  }
  return keys
}

/** Whether single values occur more than twice on average. */
const repeats = (values: readonly unknown[]): boolean =>
  !values.some((value) => typeof value === 'object') && values.length > 2 * new Set(values).size

function columnOf(values: readonly unknown[]): PackedColumn {
  if (repeats(values)) {
    const different = [...new Set(values)]
    return { of: different.map((value) => value ?? null), at: values.map((value) => different.indexOf(value)) }
  }
  if (values.some(isList)) {
    return { lengths: values.map((value) => (isList(value) ? value.length : -1)), items: columnOf(values.flatMap((value) => (isList(value) ? value : []))) }
  }
  const objects = values.filter((value) => typeof value === 'object')
  if (objects.length > 0 && objects.length < values.length) throw new TypeError('objects can be packed where every record has one')
  return objects.length > 0 ? pack(objects as Row[]) : values.map((value) => value ?? null)
}
