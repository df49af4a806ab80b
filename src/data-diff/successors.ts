import type { DataRecord } from './data-set.ts'

/** What share of the words that tell two records from all others they have to have in common. */
const leastShare = 0.6

/** What says nothing of which record it is. */
const notContent = new Set(['id', 'aliases', 'sources'])

/**
 * The record that each of some records has become, by its content: another that is new, and says nearly the same. What
 * counts is words that no other record has on the same side, so that what all of them share proves nothing.
 */
export function successorsOf(
  before: readonly DataRecord[],
  after: readonly DataRecord[]
): ReadonlyMap<string, DataRecord> {
  const [old, current] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))]
  const gone = before.filter(({ id }) => !current.has(id))
  const added = after.filter(({ id }) => !old.has(id))
  if (gone.length === 0 || added.length === 0) return new Map()
  const [oldOwners, newOwners] = [ownersOf(before), ownersOf(after)]
  const newCounts = countsOf(newOwners)
  const oldCounts = countsOf(oldOwners)
  const pairs = new Map<DataRecord, Map<DataRecord, number>>()
  for (const [word, owner] of oldOwners) {
    const other = newOwners.get(word)
    if (!owner || !other || current.has(owner.id) || old.has(other.id)) continue
    const shared = pairs.get(owner) ?? new Map<DataRecord, number>()
    pairs.set(owner, shared.set(other, (shared.get(other) ?? 0) + 1))
  }
  return new Map(
    [...pairs].flatMap(([record, shared]) => {
      const [best, count] = [...shared].reduce((most, one) => (one[1] > most[1] ? one : most))
      const all = (oldCounts.get(record) ?? 0) + (newCounts.get(best) ?? 0)
      return (2 * count) / all >= leastShare ? [[record.id, best] as const] : []
    })
  )
}

/** Each word with the record that alone has it; with nothing where several have it. */
function ownersOf(records: readonly DataRecord[]): Map<string, DataRecord | undefined> {
  const owners = new Map<string, DataRecord | undefined>()
  for (const record of records)
    for (const word of wordsOf(record)) owners.set(word, owners.has(word) ? undefined : record)
  return owners
}

/** How many words each record alone has. */
function countsOf(owners: ReadonlyMap<string, DataRecord | undefined>): Map<DataRecord, number> {
  const counts = new Map<DataRecord, number>()
  for (const owner of owners.values()) if (owner) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  return counts
}

function wordsOf(record: DataRecord): Set<string> {
  const content = Object.entries(record).filter(([key]) => !notContent.has(key))
  return new Set(
    content.flatMap(([, value]) => textsIn(value)).flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  )
}

/** The texts and numbers in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
