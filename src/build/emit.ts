import type { Collection } from '../collections/collection.ts'
import type { Meta } from '../records/meta.ts'
import type { JsonRecord } from './check-record.ts'
import { describedSchema, type Descriptions } from './describe.ts'
import { rowsOf } from './rows.ts'

/** A noun with its article: `a role`, `an incident`. */
export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

/** Files to write: path to text. */
export type Emitted = ReadonlyMap<string, string>

type Records = ReadonlyMap<string, readonly JsonRecord[]>

/** The first line of every module. */
export const header = '// Written by `npm run generate`; do not edit.\n'

/** `Channel` → `channel`, the start of names made from a record's name. */
export const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** `compromise-types` → `compromiseTypes`, the name that a collection's data has in a module. */
export const variableOf = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The date of the newest source, where there is one, and the number of records by collection. */
export function factsOf(records: Records): { contentDate?: string; counts: Record<string, number> } {
  const contentDate = (records.get('sources') ?? [])
    .map((source) => String(source['date']))
    .sort()
    .at(-1)
  return {
    ...(contentDate !== undefined && { contentDate }),
    counts: Object.fromEntries([...records].map(([collection, list]) => [collection, list.length]))
  }
}

/** What the package says about itself, made from the records only. */
export const metaOf = (records: Records, { name, version }: { name: string; version: string }): Meta => ({
  name,
  version,
  contentDate: '',
  ...factsOf(records),
  licenses: { code: 'Apache-2.0', content: 'CC-BY-4.0' },
  attribution: 'CNCF TAG Security and Compliance, https://github.com/cncf/tag-security, CC-BY-4.0'
})

/**
 * A value as an expression. Engines read `JSON.parse` of a string more than twice as fast as the same object literal,
 * and the annotation lets bundlers drop it when nobody uses it.
 */
export const parsed = (value: unknown): string => `/* @__PURE__ */ JSON.parse(${jsonLiteral(value)})`

/**
 * A value's JSON as a string literal, in ASCII only: any other letter makes an engine store the whole file twice as
 * wide.
 */
export const jsonLiteral = (value: unknown): string =>
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
  const metaModule = `${header}import type { Meta } from '../records/meta.ts'

/** What this package contains, and under which terms. */
export const meta = ${parsed(meta)} as Meta
`
  return new Map([...modules, ['meta.ts', metaModule]])
}

function singleModule({ name, record }: Collection, value: JsonRecord | undefined): string {
  return `${header}import type { ${record} } from '../records/${name}.ts'

/** The TAG's ${name}. */
export const ${name} = ${parsed(value)} as ${record}
`
}

/**
 * The names that a look-up takes, in lower case; for terms also their names, anchors and parts that no other has.
 */
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

/**
 * The data as JSON and its JSON Schema, one pair per collection, and `meta`.
 *
 * @throws {Error} for a field without a docstring.
 */
export function emitJson(
  records: Records,
  collections: readonly Collection[],
  descriptions: Descriptions,
  meta: object
): Emitted {
  const files = collections.flatMap((collection): [string, string][] => {
    const list = records.get(collection.name) ?? []
    return [
      [`${collection.name}.json`, json(collection.single ? list[0] : list)],
      [`${collection.name}.schema.json`, json(schemaOf(collection, descriptions))]
    ]
  })
  return new Map([...files, ['meta.json', json(meta)]])
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** JSON Schema of a collection's data file. */
function schemaOf(collection: Collection, descriptions: Descriptions): object {
  const { $schema, ...record } = describedSchema(collection, descriptions) as { $schema: string }
  const head = { $schema, $id: `urn:cncf:tag-security:schema:${collection.name}`, title: collection.name }
  return collection.single ? { ...head, ...record } : { ...head, type: 'array', items: record }
}

/** A module with the titles of the incidents, for lists that need no more. */
export function emitIncidentTitles(incidents: readonly JsonRecord[]): Emitted {
  const titles = incidents.map(({ id, title, year, kind, types }) => ({ id, title, year, kind, types }))
  const text = `${header}import type { Incident } from '../records/incidents.ts'

/** What a list of incidents shows of one. */
export type IncidentTitle = Pick<Incident, 'id' | 'title' | 'year' | 'kind' | 'types'>

/** Id, title, year, kind and types of every incident, in the order of their ids. */
export const incidentTitles = /* @__PURE__ */ JSON.parse(${jsonLiteral(titles)}) as readonly IncidentTitle[]
`
  return new Map([['incident-titles.ts', text]])
}

/** A module with what the search reads at its first call, as text. */
export function emitSearchIndex(documents: readonly object[], index: object): Emitted {
  const text = `${header}
/** The documents that can be searched and their full-text index, as JSON. */
export const searchData: string = ${jsonLiteral({ documents, index })}
`
  return new Map([['search-index.ts', text]])
}
