import type { Collection } from '../collections/collection.ts'
import { valuesAt } from '../markdown/values.ts'
import { nameKey } from '../name-key.ts'
import { didYouMean } from '../suggestion.ts'
import type { CheckedFile } from './check.ts'

/** What a value refers to: a record, or an item inside it. */
export interface Reference {
  readonly collection: string
  readonly id: string
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
  return ({ collection, id, item }) => {
    const target = targets.get(collection)
    if (!target)
      return {
        part: 'collection',
        message: didYouMean(`Unknown collection \`${collection}\``, collection, [...targets.keys()])
      }
    const { noun, byId, idByName } = target
    const file = byId.get(id)
    const meant = idByName.get(nameKey(id))
    if (!file && meant !== undefined)
      return { part: 'id', message: `\`${id}\` is another name of the ${noun} \`${meant}\`; give the id.`, meant }
    if (!file) return { part: 'id', message: didYouMean(`Unknown ${noun} \`${id}\``, id, [...byId.keys()]) }
    if (item === undefined || !file.record) return undefined
    const items = file.collection?.items(file.record) ?? []
    return items.includes(item)
      ? undefined
      : { part: 'item', message: didYouMean(`Unknown item \`${item}\` of the ${noun} \`${id}\``, item, items) }
  }
}

function targetsIn(files: readonly CheckedFile[], { name, noun }: Collection) {
  const own = files.filter(({ collection }) => collection?.name === name)
  const names = own.flatMap(({ id, record }) => {
    const aliases = valuesAt(record, 'aliases.*').map(({ value }) => value)
    return [id, record?.['title'], record?.['name'], record?.['term'], ...aliases].flatMap((one): [string, string][] =>
      typeof one === 'string' ? [[nameKey(one), id]] : []
    )
  })
  return { noun, byId: new Map(own.map((file) => [file.id, file])), idByName: new Map(names) }
}
