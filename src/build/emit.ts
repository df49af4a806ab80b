import type { Collection } from '../collections/collection.ts'
import type { Meta } from '../records/meta.ts'
import type { JsonRecord } from './check-record.ts'
import { rowsOf } from './rows.ts'

/** A noun with its article: `a role`, `an incident`. */
const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

/** Files to write: path to text. */
export type Emitted = ReadonlyMap<string, string>

type Records = ReadonlyMap<string, readonly JsonRecord[]>

const header = '// Written by the build from content/; do not edit.\n'

/** `Channel` → `channel`, the start of names made from a record's name. */
export const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** `compromise-types` → `compromiseTypes`, the name that a collection's data has in a module. */
export const variableOf = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** What the package says of itself, made from the records alone. */
export function metaOf(records: Records, { name, version }: { name: string; version: string }): Meta {
  const dates = (records.get('sources') ?? []).map((source) => String(source['date'])).sort()
  return {
    name,
    version,
    contentDate: dates.at(-1) ?? '',
    counts: Object.fromEntries([...records].map(([collection, list]) => [collection, list.length])),
    licenses: { code: 'Apache-2.0', content: 'CC-BY-4.0' },
    attribution: 'CNCF TAG Security and Compliance, https://github.com/cncf/tag-security, CC-BY-4.0'
  }
}

/**
 * A value as an expression. Engines read `JSON.parse` of a string more than twice as fast as the same object literal, and
 * the annotation lets bundlers drop it when nobody uses it.
 */
export const parsed = (value: unknown): string => `/* @__PURE__ */ JSON.parse(${textOf(value)})`

/** A value's JSON as a string literal, in ASCII alone: one other letter makes an engine read a whole file twice as wide. */
export const textOf = (value: unknown): string =>
  JSON.stringify(
    JSON.stringify(value).replace(
      /[\u007f-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
    )
  )

/** TypeScript modules with the data, one per collection, and one with the package's own facts. */
export function emitModules(records: Records, collections: readonly Collection[], meta: Meta): Emitted {
  const modules = collections.map((collection): [string, string] => {
    const list = records.get(collection.name) ?? []
    return [
      `${collection.name}.ts`,
      collection.single ? singleModule(collection, list[0]) : listModule(collection, list)
    ]
  })
  const metaModule = `${header}import type { Meta } from '../records/meta.ts'\n\n/** What this package holds and under which terms. */\nexport const meta = ${parsed(meta)} as Meta\n`
  return new Map([...modules, ['meta.ts', metaModule]])
}

function singleModule({ name, record }: Collection, value: JsonRecord | undefined): string {
  return `${header}import type { ${record} } from '../records/${name}.ts'

/** The TAG's ${name}. */
export const ${name} = ${parsed(value)} as ${record}
`
}

/** The names that a look-up takes, in lower case; of terms also their names, anchors and the parts that one alone has. */
function keysOf(collection: string, list: readonly JsonRecord[]): string[] {
  const lower = (names: readonly unknown[]): string[] => names.map((name) => String(name).toLowerCase())
  const keys = list.flatMap(({ id, aliases }) => lower([id, ...(aliases as string[])]))
  if (collection !== 'lexicon') return [...new Set(keys)]
  const covers = list.flatMap((term) => [...new Set(lower(term['covers'] as string[]))])
  const names = list.flatMap(({ term, sources }) =>
    lower([term, ...(sources as { anchor?: string }[]).flatMap(({ anchor }) => anchor ?? [])])
  )
  return [
    ...new Set([...keys, ...names, ...covers.filter((name) => covers.indexOf(name) === covers.lastIndexOf(name))])
  ]
}

/** From this many characters of JSON on, bytes weigh more than the time that making records from rows takes. */
const muchJson = 100_000

function asRows(list: readonly JsonRecord[]): { helper: string; value: string } {
  const { rows, code } = rowsOf(list)
  return { helper: `\nconst recordsOf = ${code}\n`, value: `/* @__PURE__ */ recordsOf(${parsed(rows)})` }
}

function listModule({ name, record, noun }: Collection, list: readonly JsonRecord[]): string {
  const ids = `${lowerFirst(record)}Ids`
  const variable = variableOf(name)
  const idList = list.map(({ id }) => id)
  const keys = keysOf(name, list).map((key) => JSON.stringify(key))
  const { helper, value } = JSON.stringify(list).length > muchJson ? asRows(list) : { helper: '', value: parsed(list) }
  // Unchecked, since rows have no types; the schema has checked the records.
  return `// @ts-nocheck
${header}import type { ${record} } from '../records/${name}.ts'
${helper}
/** Every ${noun}, in the order of their ids. */
export const ${variable}: readonly ${record}[] = ${value}

/** The id of every ${noun}, in order. */
export const ${ids} = ${parsed(idList)} as readonly ${JSON.stringify(idList)}

/** Id of ${withArticle(noun)}. */
export type ${record}Id = (typeof ${ids})[number]

/** Every name that ${withArticle(noun)} is found by, in lower case. */
export type ${record}Key = ${keys.join(' | ') || 'never'}
`
}

/** The data as JSON and its JSON Schema, one pair per collection, and what is said of all of it. */
export function emitJson(records: Records, collections: readonly Collection[], meta: object): Emitted {
  const files = collections.flatMap((collection): [string, string][] => {
    const list = records.get(collection.name) ?? []
    return [
      [`${collection.name}.json`, json(collection.single ? list[0] : list)],
      [`${collection.name}.schema.json`, json(schemaOf(collection))]
    ]
  })
  return new Map([...files, ['meta.json', json(meta)]])
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** JSON Schema of a collection's data file. */
function schemaOf(collection: Collection): object {
  const { $schema, ...record } = collection.jsonSchema() as { $schema: string }
  const head = { $schema, $id: `urn:cncf:tag-security:schema:${collection.name}`, title: collection.name }
  return collection.single ? { ...head, ...record } : { ...head, type: 'array', items: record }
}
