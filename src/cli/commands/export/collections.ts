import type { CollectionName, Collections } from '../../../formats/collections.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { listed } from '../../../suggestion.ts'
import { queries, type Queries } from '../look-up/queries.ts'
import { isSingle, listNamed, listNames, type ListName } from '../look-up/words.ts'

const isCollection = (name: ListName): name is CollectionName => name !== 'claims'

/** The collections that can be exported, in their order. */
export const collectionNames: readonly CollectionName[] = listNames.filter(isCollection)

/**
 * The collections that words on the command line mean, each once; those that a format holds where there are no words.
 *
 * @throws {CannotRun} for a word that means none, and for a collection that the format does not hold.
 */
export function chosenCollections(
  words: readonly string[],
  format: string,
  held: readonly CollectionName[]
): readonly CollectionName[] {
  if (words.length === 0) return held
  const names = words.map((word): CollectionName => {
    const name = listNamed(word, collectionNames)
    if (!isCollection(name))
      throw new CannotRun(
        'Claims are no collection of their own, they stand in `pages`; `tag-security list claims --format csv` has them alone.'
      )
    if (!held.includes(name)) throw new CannotRun(`\`${format}\` does not hold \`${name}\`; it holds ${listed(held)}.`)
    return name
  })
  return [...new Set(names)]
}

/** Loads the packaged records of some collections, and no others. */
export async function packagedRecords(names: readonly CollectionName[]): Promise<Partial<Collections>> {
  const loaded = names.map(async (name) => {
    const { records } = (await queries[name]((_, packaged) => packaged)) as Queries<ListName>
    return [name, isSingle(name) ? records[0] : records] as const
  })
  return Object.fromEntries(await Promise.all(loaded)) as Partial<Collections>
}
