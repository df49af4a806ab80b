import { listOf, type Format } from './format.ts'

/** Records as JSON, one to a line. */
export const asNdjson: Format = (rows) =>
  listOf(rows)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('')
