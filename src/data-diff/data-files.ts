import { type DataCollection, type DataRecord, type DataSet, declaredFields } from './data-set.ts'
import { isObject } from '../json.ts'

/** A data set, or what is wrong with the files that it was to be read from, in one sentence without its full stop. */
export type DataSetResult =
  { readonly ok: true; readonly value: DataSet } | { readonly ok: false; readonly fault: string }

const schemaEnd = '.schema.json'
const meta = 'meta.json'

/** Whether a file of a folder `data` is read. */
export const isDataFile = (name: string): boolean => /^[a-z0-9-]+(\.schema)?\.json$/.test(name)

/** The data set in the files of a folder `data`, by their names: the collections, their schemas, and `meta.json`. */
export function readDataFiles(files: ReadonlyMap<string, string>): DataSetResult {
  const fail = (fault: string): DataSetResult => ({ ok: false, fault })
  const values = new Map<string, unknown>()
  for (const [name, text] of files) {
    try {
      values.set(name, JSON.parse(text) as unknown)
    } catch {
      return fail(`its \`${name}\` is not valid JSON`)
    }
  }
  const about = values.get(meta)
  const names = [...values.keys()]
    .filter((name) => !name.endsWith(schemaEnd) && name !== meta)
    .map((name) => name.replace(/\.json$/, ''))
  if (names.length === 0) return fail('it has no collection')
  const counted = isObject(about) && isObject(about['counts']) ? Object.keys(about['counts']) : []
  const missing = counted.find((name) => !names.includes(name))
  if (missing !== undefined) return fail(`its \`${meta}\` counts \`${missing}\`, but \`${missing}.json\` is missing`)
  const order = [...counted, ...names.filter((name) => !counted.includes(name)).sort()]
  const collections = new Map<string, DataCollection>()
  for (const name of order) {
    const records = recordsIn(values.get(`${name}.json`))
    if (!records) return fail(`its \`${name}.json\` is not a list of records with ids`)
    const twice = records.find(({ id }, index) => records.findIndex((other) => other.id === id) < index)
    if (twice) return fail(`its \`${name}.json\` has the id \`${twice.id}\` twice`)
    const schema = values.get(`${name}${schemaEnd}`)
    collections.set(name, { records, ...(schema !== undefined && { fields: declaredFields(schema) }) })
  }
  const version = isObject(about) ? about['version'] : undefined
  return { ok: true, value: { ...(typeof version === 'string' && { version }), collections } }
}

function recordsIn(value: unknown): readonly DataRecord[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.every(isRecord) ? list : undefined
}

const isRecord = (value: unknown): value is DataRecord => isObject(value) && typeof value['id'] === 'string'
