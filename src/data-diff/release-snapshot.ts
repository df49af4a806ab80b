import type { DataCollection, DataRecord, DataSet, Field } from './data-set.ts'

/** The data of a release as JSON. */
interface Snapshot {
  readonly version: string
  readonly collections: Readonly<
    Record<string, { readonly fields: Readonly<Record<string, Field>>; readonly records: readonly DataRecord[] }>
  >
}

/** The snapshot of a release: a text that depends on its data alone. */
export function snapshotOf({ version = '0.0.0', collections }: DataSet): string {
  const snapshot: Snapshot = {
    version,
    collections: Object.fromEntries(
      [...collections].map(([name, { fields = new Map(), records }]) => [
        name,
        { fields: Object.fromEntries(fields), records }
      ])
    )
  }
  return `${JSON.stringify(snapshot)}\n`
}

/**
 * The data set of a snapshot.
 *
 * @throws {SyntaxError} when it is not JSON.
 */
export function parseSnapshot(text: string): DataSet {
  const { version, collections } = JSON.parse(text) as Snapshot
  const entries = Object.entries(collections).map(([name, { fields, records }]): [string, DataCollection] => [
    name,
    { records, fields: new Map(Object.entries(fields)) }
  ])
  return { version, collections: new Map(entries) }
}
