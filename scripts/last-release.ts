// The committed snapshot of the last release: its data, and what it changed.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Changes } from '../src/data-diff/change.ts'
import { compare } from '../src/data-diff/compare.ts'
import { dataSetOf, type DataCollection, type DataRecord, type DataSet, type Field } from '../src/data-diff/data-set.ts'
import { collections } from '../src/collections/index.ts'
import { isObject } from '../src/json.ts'

const path = join(dirname(fileURLToPath(import.meta.url)), '../data/last-release.json.gz')

/** The snapshot cannot be read; the message says which file and why. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError'
}

/**
 * The data of the last release; before the first it is empty, of version 0.0.0.
 *
 * @throws {SnapshotError} when the file is missing or damaged.
 */
export const readLastRelease = (from = path): DataSet => dataIn(readSnapshot(from))

/** Writes the snapshot of a release, with what it changed. The same data give the same bytes. */
export function writeSnapshot(data: DataSet, to = path, changes?: Changes): void {
  const bytes = gzipSync(snapshotOf(data, changes), { level: 9 })
  // The system that wrote it (RFC 1952); nothing else in the header depends on where this runs.
  bytes[9] = 0xff
  writeFileSync(to, bytes)
}

/** What a release of these records publishes. */
export const releaseOf = (records: ReadonlyMap<string, readonly DataRecord[]>, version: string): DataSet =>
  dataSetOf(records, collections, version)

/**
 * What has changed since the last release. For that release itself, what it changed.
 *
 * @throws {SnapshotError} when its file is missing or damaged.
 */
export function changesOf(current: DataSet, from = path): Changes {
  const last = readSnapshot(from)
  const since = compare(dataIn(last), current)
  return last.changes && last.version === current.version && since.changes.length === 0 ? last.changes : since
}

/** A release as JSON. */
interface Snapshot {
  readonly version: string
  readonly changes?: Changes
  readonly collections: Readonly<
    Record<string, { readonly fields: Readonly<Record<string, Field>>; readonly records: readonly DataRecord[] }>
  >
}

/** The snapshot of a release: a text that depends on its data and changes alone. */
export function snapshotOf({ version = '0.0.0', collections }: DataSet, changes?: Changes): string {
  const snapshot: Snapshot = {
    version,
    ...(changes && { changes }),
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
export const parseSnapshot = (text: string): DataSet => dataIn(JSON.parse(text) as Snapshot)

function readSnapshot(from: string): Snapshot {
  try {
    const value: unknown = JSON.parse(gunzipSync(readFileSync(from)).toString('utf8'))
    if (!isObject(value) || typeof value['version'] !== 'string' || !isObject(value['collections']))
      throw new Error('it is no snapshot of a release')
    return value as unknown as Snapshot
  } catch (error) {
    const reason = (error as Error).message
    throw new SnapshotError(`\`${from}\` cannot be read: ${reason}. Restore the file that is committed.`)
  }
}

function dataIn({ version, collections }: Snapshot): DataSet {
  const entries = Object.entries(collections).map(([name, { fields, records }]): [string, DataCollection] => [
    name,
    { records, fields: new Map(Object.entries(fields)) }
  ])
  return { version, collections: new Map(entries) }
}
