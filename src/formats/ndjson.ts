import { safeJson } from '../safe-json.ts'
import { entriesOf, provenance, type SomeCollections } from './collections.ts'
import { listOf } from './format.ts'

/**
 * Collections as newline-delimited JSON. Each begins with a line `{"meta":{…}}` that names the collection, the number
 * of its records, version, date, license and attribution; then comes a line for each record. Only records have an
 * `id`.
 *
 * @throws {RangeError} for an unknown collection, with the nearest one.
 * @example
 * toNdjson({ incidents }).split('\n').flatMap((line) => (line.includes('"id":"xz"') ? JSON.parse(line).year : []))
 * // => [2024]
 */
export function toNdjson(collections: SomeCollections): string {
  return entriesOf('toNdjson', collections)
    .map(([collection, records]) => {
      const list = listOf(records)
      const { name, version, ...rest } = provenance
      const meta = { name, version, collection, count: list.length, ...rest }
      return [{ meta }, ...list].map((line) => `${safeJson(line)}\n`).join('')
    })
    .join('')
}
