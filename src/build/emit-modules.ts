import type { Collection } from '../collections/collection.ts'
import type { Meta } from '../records/meta.ts'
import type { JsonRecord } from './check-record.ts'
import { asciiJson, header, lowerFirst, parsed, variableOf, withArticle, type Emitted } from './emit.ts'
import { nameKey } from '../name-key.ts'
import { joinedKey, lookUpKey, namesOf } from '../record-names.ts'
import { packed } from './pack.ts'
import { rowsOf } from './rows.ts'

type Records = ReadonlyMap<string, readonly JsonRecord[]>

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
import type { Ids } from './ids.ts'

/** What this package contains, and under which terms. */
export const meta = ${parsed(meta)} as Meta<Ids>
`
  return new Map([...modules, ['ids.ts', idsModule(records, collections)], ['meta.ts', metaModule]])
}

/** The types of the ids, apart from the data, since records of every collection refer to others. */
function idsModule(records: Records, collections: readonly Collection[]): string {
  const lists = collections.filter(({ single }) => !single)
  const types = lists.map(({ name, record, noun }) => {
    const ids = (records.get(name) ?? []).map(({ id }) => JSON.stringify(id))
    return `/** Id of ${withArticle(noun)}. */\nexport type ${record}Id = ${ids.join(' | ') || 'never'}\n`
  })
  const keys = collections.map(
    ({ name, record, single }) => `  readonly '${name}': ${single ? `'${name}'` : `${record}Id`}`
  )
  return `${header}
${types.join('\n')}
/** The type of the ids of each collection. */
export type Ids = {
  /** The names of the collections. */
  readonly collections: ${collections.map(({ name }) => `'${name}'`).join(' | ')}
${keys.join('\n')}
}
`
}

/** The type of a record: unless other ids are given, its ids are those of this package. */
const recordType = ({ name, record, noun }: Collection): string =>
  `import type { AnyIds } from '../records/ids.ts'
import type { ${record} as Any${record} } from '../records/${name}.ts'
import type { Ids } from './ids.ts'

/**
 * A record of this package: ${withArticle(noun)} whose ids are known.
 * A record of other data is \`${record}<Record<string, string>>\`.
 */
export interface ${record}<Known extends AnyIds = Ids> extends Any${record}<Known> {}
`

function singleModule(collection: Collection, value: JsonRecord | undefined): string {
  const { name, record } = collection
  return `${header}${recordType(collection)}
/** The TAG's ${name}. All callers share it: change a copy. */
export const ${name} = ${parsed(value)} as ${record}
`
}

/** A name as the type of look-ups folds a literal. */
const typeKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:[#@]|https?:\/\/)/, '')
    .replace(/^www\.|\/$/g, '')
    .replace(/[ \-_.]/g, '')

/** The spellings of a name that the types of look-ups know: as it is, without accents, and without punctuation. */
const spellings = (name: string): string[] => [typeKey(name), typeKey(nameKey(name)), joinedKey(lookUpKey(name))]

/** The names that a look-up takes, as its type writes them; for terms also anchors, and parts that no other has. */
function keysOf(collection: string, list: readonly JsonRecord[]): string[] {
  const names = list.flatMap((record) => [record.id, ...namesOf(record)])
  if (collection !== 'lexicon') return [...new Set(names.flatMap(spellings))]
  const covers = list.flatMap((term) => [...new Set((term['covers'] as string[]).flatMap(spellings))])
  const anchors = list.flatMap(({ sources }) =>
    (sources as { anchor?: string }[]).flatMap(({ anchor }) => anchor ?? [])
  )
  const unique = covers.filter((name) => covers.indexOf(name) === covers.lastIndexOf(name))
  return [...new Set([...[...names, ...anchors].flatMap(spellings), ...unique])]
}

/** From this many characters of JSON on, bytes weigh more than the time that making records from rows takes. */
const muchJson = 100_000

/** The records as rows without their ids, which the list of the ids has; packed where they repeat much. */
function asRows(list: readonly JsonRecord[], ids: string, repeats: boolean): { helper: string; value: string } {
  const { rows, code } = rowsOf(list.map(({ id: _, ...rest }) => rest))
  const helper = `
const withoutIds = ${code}

const recordsOf = (rows) => withoutIds(rows).map((record, index) => ({ id: ${ids}[index], ...record }))
`
  if (!repeats) return { helper, value: `/* @__PURE__ */ recordsOf(${parsed(rows)})` }
  const { text, mark, table } = packed(asciiJson(rows))
  const unpackedText = `/* @__PURE__ */ unpacked(${JSON.stringify(text)}, ${JSON.stringify(table)})`
  return {
    helper: `${helper}
const unpacked = (text, table) => text.replace(/\\${mark}(.)/g, (_, code) => table[code.charCodeAt(0) - 32])
`,
    value: `/* @__PURE__ */ recordsOf(/* @__PURE__ */ JSON.parse(${unpackedText}))`
  }
}

function listModule(collection: Collection, list: readonly JsonRecord[]): string {
  const { name, record, noun, repeats = false } = collection
  const ids = `${lowerFirst(record)}Ids`
  const variable = variableOf(name)
  const idList = list.map(({ id }) => id)
  const keys = keysOf(name, list).map((key) => JSON.stringify(key))
  const { helper, value } =
    repeats || JSON.stringify(list).length > muchJson ? asRows(list, ids, repeats) : { helper: '', value: parsed(list) }
  // Unchecked, since rows have no types; the schema has checked the records.
  return `// @ts-nocheck
${header}${recordType(collection)}
/** The id of every ${noun}, in order. */
export const ${ids} = ${parsed(idList)} as readonly ${JSON.stringify(idList)}
${helper}
/** Every ${noun}, in the order of their ids. All callers share the records: change copies. */
export const ${variable}: readonly ${record}[] = ${value}

export type { ${record}Id } from './ids.ts'

/** Every name that ${withArticle(noun)} is found by, in lower case and without what parts its words. */
export type ${record}Key = ${keys.join(' | ') || 'never'}
`
}
