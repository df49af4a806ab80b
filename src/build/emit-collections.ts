import type { Collection, FilterFlag } from '../collections/collection.ts'
import type { Column } from '../records/columns.ts'
import { header, parsed, variableOf, type Emitted } from './emit.ts'
import { columnsOf, type Descriptions } from './describe.ts'

type Collections = readonly Collection[]

const keyOf = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`)

/** Modules that tell the rest of the program which collections there are, without their schemas and their data. */
export const emitCollections = (
  collections: Collections,
  descriptions: Descriptions,
  searchable: Collections
): Emitted =>
  new Map([
    ['collections.ts', factsModule(collections, descriptions, searchable)],
    ['queries.ts', queriesModule(collections)],
    ['api.ts', apiModule(collections)],
    ['columns.ts', columnsModule(collections, descriptions)],
    ['descriptions.ts', descriptionsModule(descriptions)]
  ])

/** What the main entry exports: the helpers of every collection but those that stand apart. */
const apiModule = (collections: Collections): string =>
  `${header}${collections.map(({ name, apart }) => (apart ? '' : `export * from '../query/${name}.ts'\n`)).join('')}`

/**
 * The one map from collection to record, and what lists and searches need. A flag without a filter does not compile.
 */
function factsModule(collections: Collections, descriptions: Descriptions, searchable: Collections): string {
  const flags = flagsOf(collections)
  const imports = collections.flatMap(({ name, record, single }) => [
    `import type { ${record} } from '../records/${name}.ts'`,
    ...(single ? [] : [`import type { ${record}sFilter } from '../query/${name}.ts'`])
  ])
  const fields = collections.flatMap(({ name, record, single }) => [
    `  /** ${descriptions[record]?.[''] ?? ''} */`,
    `  readonly ${keyOf(name)}: ${single ? record : `readonly ${record}[]`}`
  ])
  const current = collections.filter(({ history }) => !history)
  return `${header}${imports.join('\n')}

/** The records of each collection, as this package exports them. */
export interface Collections {
${fields.join('\n')}
}

/** Name of a collection. */
export type CollectionName = keyof Collections

${Object.entries(flags)
  .map(([key, flag]) => `const ${key}Flag = ${JSON.stringify(flag)} as const`)
  .join('\n')}

/**
 * The words for a record of each collection, whether it leaves names to others, and the flags that narrow its list, in
 * the order they are shown.
 */
export const collectionFacts = {
${collections.map(factsOf).join(',\n')}
} as const

/** The fields of each collection's records, and those that a table shows by default. */
export const collectionFields = {
${collections.map(({ name, fieldsAt, table }) => `  ${keyOf(name)}: ${fieldLists(fieldsAt([]), table)}`).join(',\n')}
} as const

/** The collections that can be searched, in the order in which equally good results come. */
export const searchableCollections = ${listOfNames(searchable)} as const

/** The collections whose records describe today, unless they are marked as former. */
export const currentCollections = ${listOfNames(current)} as const

/** A collection that can be searched. */
export type SearchableCollection = (typeof searchableCollections)[number]
`
}

const listOfNames = (collections: Collections): string => JSON.stringify(collections.map(({ name }) => name))

function factsOf({ name, record, noun, words = [], single, yields, filters = {} }: Collection): string {
  const flags = `{ ${Object.entries(filters)
    .map(([key, { values }]) =>
      values ? `${key}: { ...${key}Flag, values: ${JSON.stringify(values)} }` : `${key}: ${key}Flag`
    )
    .join(', ')} }`
  return `  ${keyOf(name)}: {
    noun: ${JSON.stringify(noun)},
    words: ${JSON.stringify(words)},
    single: ${single === true},
    yields: ${yields === true},
    filters: ${flags}${single ? '' : ` satisfies Record<keyof ${record}sFilter, object>`}
  }`
}

const fieldLists = (fields: readonly string[], table: readonly string[] = fields): string =>
  `{ fields: ${JSON.stringify(fields)}, table: ${JSON.stringify(table)} }`

/** Every flag by the key of the filter, which has one help text in all collections; the values may differ. */
function flagsOf(collections: Collections): Record<string, FilterFlag> {
  const flags: Record<string, FilterFlag> = {}
  for (const { name, filters = {} } of collections) {
    for (const [key, { values: _, ...flag }] of Object.entries(filters)) {
      if (JSON.stringify(flags[key] ?? flag) !== JSON.stringify(flag))
        throw new Error(`The filter \`${key}\` in src/collections/${name}.ts differs from another collection's.`)
      flags[key] = flag
    }
  }
  return flags
}

/** Loaders for each collection's data and helpers. A helper that is missing does not compile. */
function queriesModule(collections: Collections): string {
  const loaders = collections.map(({ name, record, single }) => {
    const path = `await import('../query/${name}.ts')`
    const [records, get, find] = [variableOf(name), `get${record}`, `find${record}s`]
    return single
      ? `  ${keyOf(name)}: async () => ({ records: [(${path}).${records}] })`
      : `  ${keyOf(name)}: async () => {
    const { ${records}, ${get}, ${find} } = ${path}
    return list(${records}, ${get}, ${find})
  }`
  })
  return `${header}
const list = <Item, Filter>(
  records: readonly Item[],
  get: (name: string, data: readonly Item[]) => Item | undefined,
  find: (filter: Filter, data: readonly Item[]) => readonly Item[]
) => ({ records, get, find })

/** Loads the data of one collection and its helpers, and no other. */
export const queries = {
${loaders.join(',\n')}
}
`
}

function columnsModule(collections: Collections, descriptions: Descriptions): string {
  const columns = collections.map((one): [string, Column[]] => [one.name, columnsOf(one, descriptions)])
  return `${header}import type { Column } from '../records/columns.ts'
import type { CollectionName } from './collections.ts'

/** The fields of each collection's records, in their order. */
export const columns = ${parsed(Object.fromEntries(columns))} as Readonly<Record<CollectionName, readonly Column[]>>
`
}

const descriptionsModule = (descriptions: Descriptions): string => `${header}
type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What each field means, by the name of the record and the path in it. */
export const descriptions = ${parsed(descriptions)} as Texts
`
