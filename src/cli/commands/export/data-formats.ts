import { linkedCollections, type CollectionName, type Collections } from '../../../formats/collections.ts'
import { collectionNames, packagedRecords } from './collections.ts'
import type { ExportFormat } from './options.ts'

/** What a format makes of collections. What writes it is loaded when it is asked for. */
export interface DataFormat {
  /** The collections that it can hold. */
  readonly holds: readonly CollectionName[]
  /** Whether a text is of one collection: several do not fit on standard output. */
  readonly single?: true
  /** Whether all collections together are one file, and each by itself is another that the whole leaves as it is. */
  readonly whole?: true
  /** The collections as one text. */
  readonly text: (collections: Partial<Collections>) => Promise<string>
  /** The collections as files, by name. */
  readonly files: (collections: Partial<Collections>) => Promise<ReadonlyMap<string, string>>
}

type Text = DataFormat['text']

/** One file for each collection. */
const fileEach =
  (ending: string, text: Text): DataFormat['files'] =>
  async (collections) => {
    const files = Object.entries(collections).map(
      async ([name, records]) => [`${name}.${ending}`, await text({ [name]: records })] as const
    )
    return new Map(await Promise.all(files))
  }

/** What a function of one collection makes of the only one there is. */
function ofOne(
  collections: Partial<Collections>,
  make: <Name extends CollectionName>(name: Name, records: Collections[Name]) => string
): string {
  const [entry] = Object.entries(collections) as [CollectionName, Collections[CollectionName]][]
  return entry === undefined ? '' : make(...entry)
}

const ndjson: Text = async (collections) => (await import('../../../formats/to-ndjson.ts')).toNdjson(collections)
const csv: Text = async (collections) => ofOne(collections, (await import('../../../formats/to-csv.ts')).toCsv)
const yaml: Text = async (collections) => (await import('../../../formats/to-yaml.ts')).toYaml(collections)
// Records lead to the places in their sources also where those are not asked for.
const jsonld: Text = async (collections) =>
  (await import('../../../formats/to-json-ld.ts')).toJsonLd(collections, (await packagedRecords(['sources'])).sources)

/** What describes the CSV file of a collection. */
export const codebook: Text = async (collections) =>
  ofOne(collections, (await import('../../../formats/to-codebook.ts')).toCodebook)

/** Every format that holds data alone. */
export const dataFormats: Readonly<Record<ExportFormat, DataFormat>> = {
  ndjson: { holds: collectionNames, text: ndjson, files: fileEach('ndjson', ndjson) },
  csv: {
    holds: collectionNames,
    single: true,
    text: csv,
    files: async (collections) =>
      new Map([
        ...(await fileEach('csv', csv)(collections)),
        ...(await fileEach('csv-metadata.json', codebook)(collections))
      ])
  },
  yaml: { holds: collectionNames, text: yaml, files: fileEach('yaml', yaml) },
  jsonld: {
    holds: linkedCollections,
    text: jsonld,
    whole: true,
    files: async (collections) => {
      const isWhole = linkedCollections.every((name) => name in collections)
      return isWhole
        ? new Map([['tag-security.jsonld', await jsonld(collections)]])
        : await fileEach('jsonld', jsonld)(collections)
    }
  }
}
