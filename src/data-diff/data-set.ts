import { isObject, type JsonObject } from '../json.ts'

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
  /** Version of its package; absent for content that is not built. */
  readonly version?: string
  /** The collections by name, in the order they are shown. */
  readonly collections: ReadonlyMap<string, DataCollection>
}

/** The data set of records by collection, with the fields that the collections declare. Other records are left out. */
export const dataSetOf = (
  records: ReadonlyMap<string, readonly DataRecord[]>,
  collections: readonly { readonly name: string; readonly jsonSchema: () => object }[],
  version?: string
): DataSet => ({
  ...(version !== undefined && { version }),
  collections: new Map(
    [...records].flatMap(([name, list]): [string, DataCollection][] => {
      const collection = collections.find((one) => one.name === name)
      return collection ? [[name, { records: list, fields: declaredFields(collection.jsonSchema()) }]] : []
    })
  )
})

/** What a record is called; empty where it has no name but its id. */
export function nameOf(record: DataRecord): string {
  const name = record['title'] ?? record['name'] ?? record['term']
  return typeof name === 'string' ? name : ''
}

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** The fields that a JSON Schema declares: of a record, or of a list of records. */
export function declaredFields(schema: unknown): Fields {
  const fields = new Map<string, Field>()
  const walk = (node: unknown, path: string): void => {
    if (!isObject(node)) return
    if (node['type'] === 'array') walk(node['items'], `${path}[]`)
    const required = new Set<unknown>(Array.isArray(node['required']) ? node['required'] : [])
    for (const [key, value] of Object.entries(isObject(node['properties']) ? node['properties'] : {})) {
      const type = isObject(value) && typeof value['type'] === 'string' ? value['type'] : 'any'
      fields.set(below(path, key), { type, optional: !required.has(key) })
      walk(value, below(path, key))
    }
  }
  const isList = isObject(schema) && schema['type'] === 'array'
  walk(isList ? schema['items'] : schema, '')
  return fields
}

/** The JSON type of a value. */
const jsonType = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)

/** The fields that records have, where nothing declares them. A field that one of them lacks is optional. */
export function occurringFields(records: readonly DataRecord[]): Fields {
  const fields = new Map<string, Field>()
  const walk = (objects: readonly JsonObject[], path: string): void => {
    const values = new Map<string, unknown[]>()
    for (const [key, value] of objects.flatMap((one) => Object.entries(one))) {
      const others = values.get(key)
      if (others) others.push(value)
      else values.set(key, [value])
    }
    for (const [key, some] of values) {
      const types = [...new Set(some.map(jsonType))].sort()
      fields.set(below(path, key), { type: types.join(' or '), optional: some.length < objects.length })
      walk(some.filter(isObject), below(path, key))
      walk(
        some.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [])).filter(isObject),
        `${below(path, key)}[]`
      )
    }
  }
  walk(records, '')
  return fields
}
