import { collectionFields } from '../../../generated/collections.ts'
import { linkedCollections, recordsOf, type CollectionName, type Collections } from '../../../formats/collections.ts'
import { collectionNames, packagedRecords } from './collections.ts'

/** Makes one text of collections. CSV may be `guarded` against spreadsheets. */
type Text = (collections: Partial<Collections>, guarded: boolean) => Promise<string>

/** A format of collections. Its code is loaded on demand. */
export interface DataFormat {
  /** The collections that it supports. */
  readonly supports: readonly CollectionName[]
  /** Whether a text has one collection: several do not fit on standard output. */
  readonly single?: true
  /** Whether all collections together are one file, and each by itself is another that the whole leaves as it is. */
  readonly whole?: true
  /** The collections as one text. */
  readonly text: Text
  /** The collections as files, by name. */
  readonly files: (collections: Partial<Collections>, guarded: boolean) => Promise<ReadonlyMap<string, string>>
}

/** One file for each collection. */
const fileEach =
  (ending: string, text: Text): DataFormat['files'] =>
  async (collections, guarded) => {
    const files = Object.entries(collections).map(
      async ([name, records]) => [`${name}.${ending}`, await text({ [name]: records }, guarded)] as const
    )
    return new Map(await Promise.all(files))
  }

type Entry = [CollectionName, Collections[CollectionName]]

/** The texts of each collection, for formats of a single one. */
const join = (collections: Partial<Collections>, make: (...entry: Entry) => string): string =>
  (Object.entries(collections) as Entry[]).map((entry) => make(...entry)).join('')

const ndjson: Text = async (collections) => (await import('../../../formats/ndjson.ts')).toNdjson(collections)
const csv: Text = async (collections, guarded) => {
  const { asCsv } = await import('../../../formats/csv.ts')
  return join(collections, (name, records) =>
    asCsv(recordsOf('toCsv', name, records), collectionFields[name].fields, guarded)
  )
}
const yaml: Text = async (collections) => (await import('../../../formats/yaml.ts')).toYaml(collections)
// Records link to the places in their sources even when those are not asked for.
const jsonld: Text = async (collections) =>
  (await import('../../../formats/json-ld.ts')).toJsonLd(collections, (await packagedRecords(['sources'])).sources)

/** What describes the CSV file of a collection. */
export const codebook: Text = async (collections, guarded) => {
  const { codebookOf } = await import('../../../formats/codebook.ts')
  return join(collections, (name, records) => codebookOf(name, records, guarded))
}

/** Every format of data. */
export const dataFormats = {
  ndjson: { supports: collectionNames, text: ndjson, files: fileEach('ndjson', ndjson) },
  csv: {
    supports: collectionNames,
    single: true,
    text: csv,
    files: async (collections, guarded) =>
      new Map([
        ...(await fileEach('csv', csv)(collections, guarded)),
        ...(await fileEach('csv-metadata.json', codebook)(collections, guarded))
      ])
  },
  yaml: { supports: collectionNames, text: yaml, files: fileEach('yaml', yaml) },
  jsonld: {
    supports: linkedCollections,
    text: jsonld,
    whole: true,
    files: async (collections, guarded) =>
      linkedCollections.every((name) => name in collections)
        ? new Map([['tag-security.jsonld', await jsonld(collections, guarded)]])
        : await fileEach('jsonld', jsonld)(collections, guarded)
  }
} as const satisfies Readonly<Record<string, DataFormat>>
