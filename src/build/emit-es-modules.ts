import type { Collection } from '../collections/collection.ts'
import type { JsonRecord } from './check-record.ts'
import { lowerFirst, parsed, variableOf, withArticle, type Emitted } from './emit.ts'

const header = '// Written by `tag-security build`; do not edit.\n'

/** A module: its code and its declarations. */
interface Module {
  readonly code: string
  readonly types: string
}

/** ES modules with the data and declarations beside them, one pair per collection, one for `meta`, and one for all. */
export function emitEsModules(
  records: ReadonlyMap<string, readonly JsonRecord[]>,
  collections: readonly Collection[],
  meta: object
): Emitted {
  const modules = new Map<string, Module>([
    ...collections.map((collection): [string, Module] => {
      const list = records.get(collection.name) ?? []
      return [collection.name, collection.single ? singleModule(collection, list[0]) : listModule(collection, list)]
    }),
    ['meta', metaModule(meta)]
  ])
  const all = [...modules.keys()].map((name) => `export * from './${name}.mjs'`).join('\n')
  modules.set('index', { code: all, types: all })
  return new Map(
    [...modules].flatMap(([name, { code, types }]): [string, string][] => [
      [`${name}.mjs`, `${header}${code}\n`],
      [`${name}.d.mts`, `${header}${types}\n`]
    ])
  )
}

const interfaceOf = ({ record, jsonSchema }: Collection): string => `export interface ${record} ${typeOf(jsonSchema())}`

function singleModule(collection: Collection, value: JsonRecord | undefined): Module {
  const { name, record } = collection
  return {
    code: `\nexport const ${variableOf(name)} = ${parsed(value)}`,
    types: `
${interfaceOf(collection)}

/** The ${collection.noun}. */
export declare const ${variableOf(name)}: ${record}`
  }
}

function listModule(collection: Collection, list: readonly JsonRecord[]): Module {
  const { name, record, noun } = collection
  const ids = `${lowerFirst(record)}Ids`
  const idList = list.map(({ id }) => id)
  return {
    code: `\nexport const ${variableOf(name)} = ${parsed(list)}\n\nexport const ${ids} = ${parsed(idList)}`,
    types: `
${interfaceOf(collection)}

/** Every ${noun}, in the order of their ids. */
export declare const ${variableOf(name)}: readonly ${record}[]

/** The id of every ${noun}, in order. */
export declare const ${ids}: readonly ${JSON.stringify(idList)}

/** Id of ${withArticle(noun)}. */
export type ${record}Id = (typeof ${ids})[number]`
  }
}

const metaModule = (meta: object): Module => ({
  code: `\nexport const meta = ${parsed(meta)}`,
  types: `
/** About this data. */
export declare const meta: {
  /** Date of the newest source; absent where there are no sources. */
  readonly contentDate?: string
  /** Number of records by collection. */
  readonly counts: Readonly<Record<string, number>>
  /** What collections are known to lack. */
  readonly gaps: readonly {
    readonly collection: string
    readonly before?: string
    readonly ids?: readonly string[]
    readonly note: string
    readonly source?: string
  }[]
}`
})

/** As much of a JSON Schema as a type can say. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null'
}

/** The TypeScript type of what a JSON Schema describes; further lines are set in by `indent`. */
export function typeOf(schema: object, indent = ''): string {
  const { type, const: only, enum: words, items, properties } = schema as Schema
  if (only !== undefined) return JSON.stringify(only)
  if (words) return words.map((word) => JSON.stringify(word)).join(' | ')
  if (type === 'array') return items ? `readonly ${inList(items, indent)}[]` : 'readonly unknown[]'
  return properties ? fieldTypes(schema, indent) : (typeNames[type ?? ''] ?? 'unknown')
}

function inList(items: Schema, indent: string): string {
  const type = typeOf(items, indent)
  return /^(readonly |")/.test(type) ? `(${type})` : type
}

/** The fields of an object, in braces. */
function fieldTypes(schema: object, indent: string): string {
  const { properties = {}, required = [] } = schema as Schema
  const inner = `${indent}  `
  const lines = Object.entries(properties).map(
    ([name, field]) => `${inner}readonly ${name}${required.includes(name) ? '' : '?'}: ${typeOf(field, inner)}`
  )
  return ['{', ...lines, `${indent}}`].join('\n')
}
