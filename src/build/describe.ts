import type { Collection } from '../collections/collection.ts'
import type { Column } from '../records/columns.ts'

/**
 * What the fields of each record mean, by the record's name and the path in it: `sources.*.id` is the id of each
 * source, the empty path is the record.
 */
export type Descriptions = Readonly<Record<string, Readonly<Record<string, string>>>>

/** As much of a JSON Schema as fields need. */
interface Schema {
  readonly type?: string
  readonly enum?: readonly string[]
  items?: Schema
  properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** Gives the text of a path. */
type TextAt = (path: string) => string

function textsOf({ name, record }: Collection, descriptions: Descriptions): TextAt {
  return (path) => {
    const text = descriptions[record]?.[path]
    if (text) return text
    throw new Error(`\`${path}\` of \`${record}\` has no docstring in src/records/${name}.ts.`)
  }
}

/**
 * The JSON Schema of a record, with a description on every field.
 *
 * @throws {Error} for a field without a docstring.
 */
export const describedSchema = (collection: Collection, descriptions: Descriptions): object =>
  described(collection.jsonSchema(), '', textsOf(collection, descriptions))

function described({ ...schema }: Schema, path: string, textAt: TextAt): Schema {
  const inner = (name: string): string => (path === '' ? name : `${path}.${name}`)
  const field = ([name, one]: [string, Schema]): [string, object] => {
    const at = inner(name)
    return [name, { description: textAt(at), ...described(one, at, textAt) }]
  }
  // In place, so that the order of the keys stays.
  if (schema.items) schema.items = described(schema.items, inner('*'), textAt)
  if (schema.properties) schema.properties = Object.fromEntries(Object.entries(schema.properties).map(field))
  return schema
}

const datatypes: Readonly<Record<string, Column['datatype']>> = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean'
}

/**
 * The fields of a collection's records, as columns of a table.
 *
 * @throws {Error} for a field without a docstring.
 */
export function columnsOf(collection: Collection, descriptions: Descriptions): Column[] {
  const { properties = {}, required = [] } = collection.jsonSchema() as Schema
  const textAt = textsOf(collection, descriptions)
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    datatype: datatypes[schema.type ?? ''] ?? 'json',
    required: required.includes(name),
    ...(schema.enum && { values: schema.enum }),
    description: withParts(schema, name, textAt)
  }))
}

/** What a field means, and the parts of an object with it. */
function withParts(schema: Schema, path: string, textAt: TextAt): string {
  const item = schema.items ?? schema
  const parts = Object.entries(item.properties ?? {}).map(([name, part]) => {
    const meaning = withParts(part, `${path}${schema.items ? '.*' : ''}.${name}`, textAt)
    return `\`${name}\` (${meaning.replace(/\.$/, '')})`
  })
  return parts.length === 0 ? textAt(path) : `${textAt(path)} Parts: ${parts.join(', ')}.`
}
