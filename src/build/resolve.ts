import type { Collection } from '../collections/collection.ts'
import { lookUpKey, namesOf } from '../record-names.ts'
import { limitedNearest, suggesting } from '../suggestion.ts'
import type { JsonRecord } from './check-record.ts'
import type { CheckedFile } from './check.ts'

/** What a value refers to: a collection, a record, or an item inside it. */
export interface Reference {
  readonly collection: string
  readonly id?: string
  readonly item?: string
}

/** The part of a reference that leads to nothing. */
export interface Dangling {
  readonly part: keyof Reference
  readonly message: string
  /** The id that is meant, where the value is another name of that record. */
  readonly meant?: string
}

/** Gives a function that says what is wrong with a reference. */
export function createResolver(
  files: readonly CheckedFile[],
  collections: readonly Collection[]
): (reference: Reference) => Dangling | undefined {
  const targets = new Map(collections.map((collection) => [collection.name, targetsIn(files, collection)]))
  const names = [...targets.keys()]
  const near = limitedNearest()
  const dangling = (part: keyof Reference, what: string, value: string, known: readonly string[]): Dangling => ({
    part,
    message: suggesting(`Unknown ${what}`, near(value, known))
  })
  return ({ collection, id, item }) => {
    const target = targets.get(collection)
    if (!target) return dangling('collection', `collection \`${collection}\``, collection, names)
    if (id === undefined) return undefined
    const { noun, byId, ids, idByName, itemsOf } = target
    const file = byId.get(id)
    const meant = idByName.get(lookUpKey(id))
    if (!file && meant !== undefined)
      return { part: 'id', message: `\`${id}\` is another name of the ${noun} \`${meant}\`; give the id.`, meant }
    if (!file) return dangling('id', `${noun} \`${id}\``, id, ids)
    if (item === undefined || !file.record) return undefined
    const items = itemsOf(file, file.record)
    if (items.has(item)) return undefined
    return dangling('item', `item \`${item}\` of the ${noun} \`${id}\``, item, items.list)
  }
}

function targetsIn(files: readonly CheckedFile[], { name, noun }: Collection) {
  const own = files.filter(({ collection }) => collection?.name === name)
  // The name of two records means neither.
  const idByName = new Map<string, string | undefined>()
  for (const { id, record } of own) {
    for (const key of new Set([id, ...namesOf(record ?? {})].map(lookUpKey)))
      idByName.set(key, idByName.has(key) ? undefined : id)
  }
  const byId = new Map(own.map((file) => [file.id, file]))
  return { noun, byId, ids: [...byId.keys()], idByName, itemsOf: itemFinder() }
}

/** The items inside a record, as a list and by name. */
interface Items {
  readonly list: readonly string[]
  readonly has: (item: string) => boolean
}

/** Gives a function that finds the items of a record, once for all references to it. */
function itemFinder(): (file: CheckedFile, record: JsonRecord) => Items {
  const found = new Map<CheckedFile, Items>()
  return (file, record) => {
    const known = found.get(file)
    if (known) return known
    const list = file.collection?.items(record) ?? []
    const set = new Set(list)
    const items = { list, has: (item: string) => set.has(item) }
    found.set(file, items)
    return items
  }
}
