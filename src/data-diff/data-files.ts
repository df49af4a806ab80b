import { type DataCollection, type DataRecord, type DataSet, declaredFields } from './data-set.ts'
import { isObject } from '../json.ts'

/** A data set, or what is wrong with the files that it was to be read from, in one sentence without its full stop. */
export type DataSetResult =
  { readonly ok: true; readonly value: DataSet } | { readonly ok: false; readonly fault: string }

/** Bytes and records of the largest file, many times those of the largest real one. */
export const largestDataFile = { bytes: 2 ** 24, records: 250_000 }

/** Values of the largest data set at all depths, and how deep they may be. */
const largestSet = { values: 2_000_000, depth: 100 }

const schemaEnd = '.schema.json'
const meta = 'meta.json'

/** Whether a file of a folder `data` is read. */
export const isDataFile = (name: string): boolean => /^[a-z0-9-]+(\.schema)?\.json$/.test(name)

/** The data set in the files of a folder `data`, by their names: the collections, their schemas, and `meta.json`. */
export function readDataFiles(files: ReadonlyMap<string, string | Uint8Array>): DataSetResult {
  const fail = (fault: string): DataSetResult => ({ ok: false, fault })
  const values = new Map<string, unknown>()
  let size = 0
  for (const [name, content] of files) {
    if (content.length > largestDataFile.bytes)
      return fail(`its \`${name}\` is larger than ${largestDataFile.bytes / 2 ** 20} MB`)
    try {
      values.set(name, JSON.parse(typeof content === 'string' ? content : utf8.decode(content)) as unknown)
    } catch {
      return fail(`its \`${name}\` is not valid JSON`)
    }
    const { depth, count } = measure(values.get(name))
    size += count
    if (depth > largestSet.depth) return fail(`its \`${name}\` is nested more than ${largestSet.depth} deep`)
    if (size > largestSet.values) return fail(`it has more than ${largestSet.values.toLocaleString('en')} values`)
  }
  const about = values.get(meta)
  const names = new Set(
    [...values.keys()]
      .filter((name) => !name.endsWith(schemaEnd) && name !== meta)
      .map((name) => name.replace(/\.json$/, ''))
  )
  if (names.size === 0) return fail('it has no collection')
  const counted = new Set(isObject(about) && isObject(about['counts']) ? Object.keys(about['counts']) : [])
  const missing = [...counted].find((name) => !names.has(name))
  if (missing !== undefined) return fail(`its \`${meta}\` counts \`${missing}\`, but \`${missing}.json\` is missing`)
  const order = [...counted, ...[...names].filter((name) => !counted.has(name)).sort()]
  const collections = new Map<string, DataCollection>()
  for (const name of order) {
    const records = recordsIn(values.get(`${name}.json`))
    if (!records) return fail(`its \`${name}.json\` is not a list of records with ids`)
    if (records.length > largestDataFile.records) {
      const most = largestDataFile.records.toLocaleString('en')
      return fail(`its \`${name}.json\` has more than ${most} records`)
    }
    const ids = new Set<string>()
    const twice = records.find(({ id }) => ids.size === ids.add(id).size)
    if (twice) return fail(`its \`${name}.json\` has the id \`${twice.id}\` twice`)
    const schema = values.get(`${name}${schemaEnd}`)
    collections.set(name, { records, ...(schema !== undefined && { fields: declaredFields(schema) }) })
  }
  const version = isObject(about) ? about['version'] : undefined
  return { ok: true, value: { ...(typeof version === 'string' && { version }), collections } }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** How deep a value is, and how many are in it, as far as that is allowed. Level by level: recursion has no bound. */
function measure(value: unknown): { readonly depth: number; readonly count: number } {
  let [depth, count] = [0, 0]
  for (let level: readonly unknown[] = [value]; level.length > 0; depth++) {
    count += level.length
    if (depth > largestSet.depth || count > largestSet.values) break
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return { depth, count }
}

function recordsIn(value: unknown): readonly DataRecord[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.every(isRecord) ? list : undefined
}

const isRecord = (value: unknown): value is DataRecord => isObject(value) && typeof value['id'] === 'string'
