import type { Collection } from '../collections/collection.ts'
import { didYouMean } from '../suggestion.ts'
import type { CheckedFile } from './check.ts'
import { valuesAt } from './values.ts'

/** What a value names: a record, or an item inside it. */
export interface Reference {
  readonly collection: string
  readonly id: string
  readonly item?: string
}

/** The part of a reference that names nothing. */
export interface Dangling {
  readonly part: keyof Reference
  readonly message: string
  /** The id that it must mean, since it is another name of that record. */
  readonly meant?: string
}

interface Targets {
  readonly noun: string
  /** Files by id. */
  readonly files: ReadonlyMap<string, CheckedFile>
  /** Ids by the records' names and aliases, in lower case. */
  readonly names: ReadonlyMap<string, string>
}

/** Gives a function that says what is wrong with a reference. */
export function createResolver(
  files: readonly CheckedFile[],
  collections: readonly Collection[]
): (reference: Reference) => Dangling | undefined {
  const targets = new Map(collections.map((collection) => [collection.name, targetsIn(files, collection)]))
  return ({ collection, id, item }) => {
    const known = targets.get(collection)
    if (!known)
      return {
        part: 'collection',
        message: didYouMean(`\`${collection}\` is no collection`, collection, [...targets.keys()])
      }
    const { files, names, noun } = known
    const target = files.get(id)
    const meant = names.get(id.toLowerCase())
    if (!target && meant !== undefined)
      return { part: 'id', message: `\`${id}\` is another name of the ${noun} \`${meant}\`; give the id.`, meant }
    if (!target) return { part: 'id', message: didYouMean(`There is no ${noun} \`${id}\``, id, [...files.keys()]) }
    if (item === undefined || !target.record) return undefined
    const items = target.collection?.items(target.record) ?? []
    return items.includes(item)
      ? undefined
      : { part: 'item', message: didYouMean(`The ${noun} \`${id}\` has no item \`${item}\``, item, items) }
  }
}

function targetsIn(files: readonly CheckedFile[], { name, noun }: Collection): Targets {
  const own = files.filter(({ collection }) => collection?.name === name)
  const names = own.flatMap(({ id, record }) =>
    [
      id,
      record?.['title'],
      record?.['name'],
      record?.['term'],
      ...valuesAt(record, 'aliases.*').map(({ value }) => value)
    ].flatMap((one) => (typeof one === 'string' ? [[one.toLowerCase(), id] as const] : []))
  )
  return { noun, files: new Map(own.map((file) => [file.id, file])), names: new Map(names) }
}
