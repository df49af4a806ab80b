import type { DataCollection, DataRecord, DataSet, Field } from './data-set.ts'

/** The data of a release in one text. */
interface KeptRelease {
  readonly version: string
  readonly collections: Readonly<
    Record<string, { readonly fields: Readonly<Record<string, Field>>; readonly records: readonly DataRecord[] }>
  >
}

/** The text that keeps a release. It depends on its data alone. */
export function keptText({ version = '0.0.0', collections }: DataSet): string {
  const kept: KeptRelease = {
    version,
    collections: Object.fromEntries(
      [...collections].map(([name, { fields = new Map(), records }]) => [
        name,
        { fields: Object.fromEntries(fields), records }
      ])
    )
  }
  return `${JSON.stringify(kept)}\n`
}

/**
 * The data set that a text keeps.
 *
 * @throws {SyntaxError} when the text is no JSON: the file is written by a program, so it is broken.
 */
export function readKept(text: string): DataSet {
  const { version, collections } = JSON.parse(text) as KeptRelease
  const entries = Object.entries(collections).map(([name, { fields, records }]): [string, DataCollection] => [
    name,
    { records, fields: new Map(Object.entries(fields)) }
  ])
  return { version, collections: new Map(entries) }
}
