import type { Format } from './format.ts'

/** Records as a JSON array, a single one as an object, indented. */
export const asJson: Format = (rows) => `${JSON.stringify(rows, null, 2)}\n`
