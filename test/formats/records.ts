import { parse as parseCsv } from 'csv-parse/sync'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { createPipeline } from '../../src/build/pipeline.ts'
import { readContent } from '../../src/build/read.ts'
import { collections, folders } from '../../src/collections/index.ts'
import type { FormatName } from '../../src/cli/commands/look-up/show.ts'
import { plainCell } from '../../src/formats/csv.ts'
import type { Row } from '../../src/formats/format.ts'
import { rules } from '../../src/rules/index.ts'
import { root } from '../architecture.ts'

/** A record that has an id. */
export type Item = Row & { readonly id: string }

/** The records of this project's content, by collection. */
export const contentRecords = (): ReadonlyMap<string, readonly Item[]> =>
  createPipeline(folders, rules)(readContent(join(root, 'content'))).records

/** Records in the order of their ids. */
export const byId = (records: readonly Item[]): Item[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Whether a field has text, by the published schema of its collection; claims have the schema of a page's items. */
export function isText(collection: string, field: string): boolean {
  if (collection === 'claims' && field === 'page') return true
  const schema = collections
    .find(({ name }) => name === (collection === 'claims' ? 'pages' : collection))
    ?.jsonSchema() as Schema | undefined
  const own = collection === 'claims' ? schema?.properties?.['claims']?.items : schema
  return own?.properties?.[field]?.type === 'string'
}

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}

/**
 * The records of a CSV text: text without its guard, everything else from JSON, an empty cell for a field that is
 * absent.
 */
export function recordsInCsv(text: string, isText: (field: string) => boolean): Row[] {
  const rows = parseCsv(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([field, cell]) =>
        cell === '' ? [] : [[field, isText(field) ? plainCell(cell) : (JSON.parse(cell) as unknown)]]
      )
    )
  )
}

/** Reads the records of a collection back, with nothing but the format's usual reader. */
export const readers: Readonly<Record<FormatName, (text: string, collection: string) => unknown>> = {
  json: (text) => JSON.parse(text) as unknown,
  ndjson: (text) =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown),
  csv: (text, collection) => recordsInCsv(text, (field) => isText(collection, field)),
  yaml: (text) => parseYaml(text) as unknown
}
