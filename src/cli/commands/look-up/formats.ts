import type { Format } from '../../../formats/format.ts'

/** Name of a format that records can be shown in. */
export type FormatName = 'json' | 'ndjson' | 'csv' | 'yaml'

/** Every format, in the order they are listed. Each is loaded when it is asked for: libraries take longer to load than to write. */
export const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  json: async () => (await import('../../../formats/json.ts')).asJson,
  ndjson: async () => (await import('../../../formats/ndjson.ts')).asNdjson,
  csv: async () => (await import('../../../formats/csv.ts')).asCsv,
  yaml: async () => (await import('../../../formats/yaml.ts')).asYaml
}
