import type { DataRecord, Field, Fields } from './data-set.ts'
import { isObject, typeOf } from './json.ts'

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** The fields that a JSON Schema declares: of a record, or of a list of records. */
export function declaredFields(schema: unknown): Fields {
  const fields = new Map<string, Field>()
  const walk = (node: unknown, path: string): void => {
    if (!isObject(node)) return
    if (node['type'] === 'array') walk(node['items'], `${path}[]`)
    const required = Array.isArray(node['required']) ? node['required'] : []
    for (const [key, value] of Object.entries(isObject(node['properties']) ? node['properties'] : {})) {
      const type = isObject(value) && typeof value['type'] === 'string' ? value['type'] : 'any'
      fields.set(below(path, key), { type, optional: !required.includes(key) })
      walk(value, below(path, key))
    }
  }
  const isList = isObject(schema) && schema['type'] === 'array'
  walk(isList ? schema['items'] : schema, '')
  return fields
}

/** The fields that records have, where nothing declares them. A field that one of them lacks is optional. */
export function occurringFields(records: readonly DataRecord[]): Fields {
  const fields = new Map<string, Field>()
  const walk = (objects: readonly Readonly<Record<string, unknown>>[], path: string): void => {
    for (const key of new Set(objects.flatMap((one) => Object.keys(one)))) {
      const values = objects.filter((one) => Object.hasOwn(one, key)).map((one) => one[key])
      const types = [...new Set(values.map(typeOf))].sort()
      fields.set(below(path, key), { type: types.join(' or '), optional: values.length < objects.length })
      walk(values.filter(isObject), below(path, key))
      walk(
        values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [])).filter(isObject),
        `${below(path, key)}[]`
      )
    }
  }
  walk(records, '')
  return fields
}
