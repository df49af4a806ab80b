// The committed snapshot of the data that was published last.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { dataSetOf, type DataCollection, type DataRecord, type DataSet, type Field } from '../src/data-diff/data-set.ts'
import { collections } from '../src/collections/index.ts'

const path = join(dirname(fileURLToPath(import.meta.url)), '../data/last-release.json.gz')

/** The data of the last release; before the first it is empty, of version 0.0.0. */
export const readLastRelease = (from = path): DataSet => parseSnapshot(gunzipSync(readFileSync(from)).toString('utf8'))

/** Writes the snapshot of a release. The same data give the same bytes. */
export function writeSnapshot(data: DataSet, to = path): void {
  const bytes = gzipSync(snapshotOf(data), { level: 9 })
  // The system that wrote it (RFC 1952); nothing else in the header depends on where this runs.
  bytes[9] = 0xff
  writeFileSync(to, bytes)
}

/** What a release of these records publishes. */
export const releaseOf = (records: ReadonlyMap<string, readonly DataRecord[]>, version: string): DataSet =>
  dataSetOf(records, collections, version)

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
