import { collectionFacts, type CollectionName, type Collections } from '../../../generated/collections.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { listNamed, lists } from '../../data/lists.ts'
import { queriesOf } from '../../data/queries.ts'

/** The collections that can be exported, in their order. */
export const collectionNames = Object.keys(collectionFacts) as readonly CollectionName[]

/**
 * The collections that arguments mean, each once; those that a format has where there are no arguments.
 *
 * @throws {CannotRun} for an unknown collection, and for one that the format does not have.
 */
export function chosenCollections(
  args: readonly string[],
  format: string,
  available: readonly CollectionName[]
): readonly CollectionName[] {
  if (args.length === 0) return available
  const names = args.map((arg): CollectionName => {
    const name = listNamed(arg, collectionNames)
    if (name === 'claims') {
      const instead = '`tag-security list claims --format csv`'
      throw new CannotRun(`Claims are not a collection of their own, they are in \`pages\`; see ${instead}.`)
    }
    if (available.includes(name)) return name
    throw new CannotRun(`\`${format}\` does not support \`${name}\`. Collections: ${available.join(', ')}.`)
  })
  return [...new Set(names)]
}

/** Loads the packaged records of some collections, and no others. */
export async function packagedRecords(names: readonly CollectionName[]): Promise<Partial<Collections>> {
  const loaded = names.map(async (name) => {
    const { records } = await queriesOf(name, undefined)
    return [name, lists[name].single ? records[0] : records] as const
  })
  return Object.fromEntries(await Promise.all(loaded)) as Partial<Collections>
}
