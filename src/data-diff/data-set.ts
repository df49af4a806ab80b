/** A record as plain JSON. */
export type DataRecord = Readonly<Record<string, unknown>> & { readonly id: string }

/** What readers may rely on of one field. */
export interface Field {
  /** Its JSON type. */
  readonly type: string
  /** Whether a record may lack it. */
  readonly optional: boolean
}

/** The fields that records have at any depth, by paths such as `terms[].start`. */
export type Fields = ReadonlyMap<string, Field>

/** One collection as it is published. */
export interface DataCollection {
  /** Its records; the one of a single object. */
  readonly records: readonly DataRecord[]
  /** What its JSON Schema declares; absent where there is none. */
  readonly fields?: Fields
}

/** Published data, or what would be published. */
export interface DataSet {
  /** Version of the package that holds it; none for content that is not built. */
  readonly version?: string
  /** The collections by name, in the order they are shown. */
  readonly collections: ReadonlyMap<string, DataCollection>
}

/** The data set of records with the JSON Schema of one record by collection. */
export const dataSetOf = (
  records: ReadonlyMap<string, readonly DataRecord[]>,
  fieldsOf: (collection: string) => Fields | undefined,
  version?: string
): DataSet => ({
  ...(version !== undefined && { version }),
  collections: new Map(
    [...records].map(([name, list]) => {
      const fields = fieldsOf(name)
      return [name, { records: list, ...(fields && { fields }) }]
    })
  )
})

/** What a record is called; empty where it has no name but its id. */
export function nameOf(record: DataRecord): string {
  const name = record['title'] ?? record['name'] ?? record['term']
  return typeof name === 'string' ? name : ''
}
