import type { ContentFacts } from './content.ts'
import { newFile, type SidePlace } from './finding.ts'

/** Gives the ID of a thing: the one made from its name, unless another thing has it. */
export type IdGiver = (base: string, key: string, more?: string | number) => string

/**
 * Gives IDs to things of one collection. A thing is known by its key, and keeps its ID; where two have one name, `more`
 * or a number tells them apart.
 */
export function idGiver(taken: readonly string[] = []): IdGiver {
  const owners = new Map<string, string | undefined>(taken.map((id) => [id, undefined]))
  return (base, key, more) => {
    for (let number = 1; ; number++) {
      const id = number === 1 ? base : number === 2 && more !== undefined ? `${base}-${more}` : `${base}-${number}`
      if (!owners.has(id)) owners.set(id, key)
      if (owners.get(id) === key) return id
    }
  }
}

/** The file that a missing record will be, and its ID where the name alone does not make it. */
export interface NewRecord {
  readonly related: SidePlace
  readonly id?: string
}

/** Gives files to records that the content lacks. */
export function newRecords(content: ContentFacts): (collection: string, ...named: Parameters<IdGiver>) => NewRecord {
  const givers = new Map<string, IdGiver>()
  return (collection, base, key, more) => {
    const giver = givers.get(collection) ?? idGiver(content.of(collection).map((record) => record.id))
    givers.set(collection, giver)
    const id = giver(base, key, more)
    return { related: newFile(`${collection}/${id}.md`), ...(id !== base && { id }) }
  }
}
