import { closenessOf, namesOf, recordsNamed } from '../../record-names.ts'
import { listCalled, listNames, lists, type ListName } from './lists.ts'
import { queriesOf, type Content, type Item } from './queries.ts'

/** A record, and the list that it is in. */
export interface Found {
  readonly list: ListName
  readonly record: Item
}

/** A name that was asked for, and what it finds: one record if all is well. */
export interface Asked {
  readonly name: string
  readonly found: readonly Found[]
}

/** Some lists, by the names of their records. */
export interface Names {
  /** The records that a name fits equally well, so one at most unless the name is ambiguous. */
  readonly find: (name: string) => readonly Found[]
  /** Every name in a list, or in all. */
  readonly namesIn: (list?: ListName) => readonly string[]
}

/** The records of some lists by name, of all when none are given. */
export async function namesIn(content: Content, of: readonly ListName[] = listNames): Promise<Names> {
  const loaded = await Promise.all(of.map(async (list) => ({ list, ...(await queriesOf(list, content)) })))
  return {
    find: (name) => {
      // As `search` and links write it: `incidents/xz`.
      const [, collection = '', rest = ''] = /^([^/]*)\/(.*)$/s.exec(name) ?? []
      const only = rest === '' ? undefined : listCalled(collection)
      return only === undefined
        ? best(
            name,
            loaded.flatMap((one) => recordsIn(one, name))
          )
        : loaded.filter(({ list }) => list === only).flatMap((one) => recordsIn(one, rest))
    },
    namesIn: (only) =>
      loaded
        .filter(({ list }) => only === undefined || list === only)
        .flatMap(({ records }) => records.flatMap((record) => [record.id, ...namesOf(record)]))
  }
}

/** What a name finds in one list: several records only where the list itself cannot say which. */
function recordsIn({ list, get, records }: { list: ListName } & Awaited<ReturnType<typeof queriesOf>>, name: string) {
  const found = (): readonly Item[] => {
    try {
      return [get(name) ?? []].flat()
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return recordsNamed(name, records)
    }
  }
  return found().map((record) => ({ list, record }))
}

/**
 * Those that a name fits best: the one whose id it is, then what is called so before what says where that is written,
 * then in the closest spelling, then what is current.
 */
function best(name: string, found: readonly Found[]): readonly Found[] {
  const closeness = closenessOf(name)
  const ranked = found.map((one) => {
    const near = closeness(one.record) ?? Infinity
    const { yields } = lists[one.list]
    return { one, rank: [Number(near > 0), Number(yields), near, Number(one.record['status'] === 'former')] }
  })
  const compare = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((value, index) => value !== b[index])
    return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1
  }
  const [first] = [...ranked].sort((a, b) => compare(a.rank, b.rank))
  if (!first) return []
  const all = ranked.filter(({ rank }) => compare(rank, first.rank) === 0).map(({ one }) => one)
  const equal = all.filter(({ record }) => !all.some((other) => leadsTo(record, other.record)))
  // Of those that yield, a link comes before a page, and a page before a source.
  return lists[first.one.list].yields ? equal.filter(({ list }) => list === first.one.list) : equal
}

/** Whether a record only links what another one is about, as a deliverable does that was split into assessments. */
const leadsTo = ({ links }: Item, { id }: Item): boolean =>
  Array.isArray(links) && links.some(({ assessment }: { readonly assessment?: string }) => assessment === id)
