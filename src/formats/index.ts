import type { Format } from './format.ts'

export type { Format, Row } from './format.ts'

/** Name of a format that records can be written in. */
export type FormatName = 'json' | 'ndjson' | 'csv' | 'yaml'

/** Every format, in the order they are listed. Each is loaded when it is asked for: libraries take longer to load than to write. */
export const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  json: async () => (await import('./json.ts')).asJson,
  ndjson: async () => (await import('./ndjson.ts')).asNdjson,
  csv: async () => (await import('./csv.ts')).asCsv,
  yaml: async () => (await import('./yaml.ts')).asYaml
}
