// The committed snapshot of the data that was published last.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { dataSetOf, type DataRecord, type DataSet } from '../src/data-diff/data-set.ts'
import { parseSnapshot, snapshotOf } from '../src/data-diff/release-snapshot.ts'
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
