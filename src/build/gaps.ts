import type { Collection } from '../collections/collection.ts'
import { valuesAt } from '../markdown/values.ts'
import type { Gap } from '../records/meta.ts'
import type { SourceGap } from '../records/sources.ts'
import type { JsonRecord } from './check-record.ts'

/** What collections are known to lack: what their sources leave out, and the records that no source dates. */
export const gapsOf = (
  records: ReadonlyMap<string, readonly JsonRecord[]>,
  collections: readonly Collection[]
): readonly Gap[] => [
  ...(records.get('sources') ?? []).flatMap((source) =>
    valuesAt(source, 'gaps.*').map(({ value }): Gap => ({ ...(value as SourceGap), source: source.id }))
  ),
  ...collections.flatMap(({ name, dates = [] }): Gap[] => {
    const undated = (records.get(name) ?? []).filter((record) => dates.every((field) => record[field] === undefined))
    if (dates.length === 0 || undated.length === 0) return []
    return [{ collection: name, ids: undated.map(({ id }) => id), note: 'No source dates these records.' }]
  })
]
