import { greatest, type Bump, requiredBumps, type Change } from './change.ts'
import { nameOf, type DataRecord, type Fields } from './data-set.ts'
import { successorsOf } from './successors.ts'
import { valueChanges, type ValueChange } from './value-changes.ts'

const lower = (text: string): string => text.toLowerCase()

/** The other names of a record. */
const aliasesOf = (record: DataRecord): string[] => {
  const { aliases } = record as { aliases?: unknown }
  return Array.isArray(aliases) ? aliases.filter((alias): alias is string => typeof alias === 'string') : []
}

const byIdOf = (records: readonly DataRecord[]): Map<string, DataRecord> =>
  new Map(records.map((record) => [record.id, record]))

/** What has become of the records of a collection. `fields` are those before. */
export function recordChanges(
  collection: string,
  before: readonly DataRecord[],
  after: readonly DataRecord[],
  fields: Fields
): Change[] {
  const [old, current] = [byIdOf(before), byIdOf(after)]
  const owners = new Map(after.flatMap((record) => aliasesOf(record).map((alias) => [lower(alias), record] as const)))
  const known = new Set([...after.map(({ id }) => lower(id)), ...owners.keys()])
  const gone = before.filter(({ id }) => !current.has(id))
  const kept = gone.flatMap((record): [DataRecord, DataRecord][] => {
    const owner = owners.get(lower(record.id))
    return owner ? [[record, owner]] : []
  })
  const heirs = new Map(kept.map(([record, owner]) => [record.id, owner]))
  const renamedTo = new Map(
    kept
      .toReversed()
      .filter(([, owner]) => !old.has(owner.id))
      .map(([record, owner]) => [owner.id, record])
  )
  const base = (record: DataRecord) => ({ collection, id: record.id, name: nameOf(record) })
  const bumpOf = (values: readonly ValueChange[]): Bump => greatest(values.map((one) => valueBump(one, fields)))

  const removed = gone.filter(({ id }) => !heirs.has(id))
  const lostNames = before.flatMap((record): Change[] => {
    const heir = current.get(record.id) ?? heirs.get(record.id)
    const lost = heir ? aliasesOf(record).filter((alias) => !known.has(lower(alias))) : []
    const kind = 'name-removed'
    return lost.map((alias) => ({ kind, ...base(heir ?? record), alias, bump: requiredBumps[kind] }))
  })
  const renamed = kept.map(([record, owner]): Change => {
    const values = renamedTo.get(owner.id) === record ? renamedValues(record, owner, aliasesOf(owner)) : []
    const bump = greatest([requiredBumps['record-renamed'], bumpOf(values)])
    return { kind: 'record-renamed', ...base(owner), from: record.id, fields: values, bump }
  })
  const added = after.filter(({ id }) => !old.has(id) && !renamedTo.has(id))
  const changed = before.flatMap((record): Change[] => {
    const other = current.get(record.id)
    const values = other ? valueChanges(record, other) : []
    if (!other || values.length === 0) return []
    return [{ kind: 'record-changed', ...base(other), fields: values, bump: bumpOf(values) }]
  })
  const successors = removed.length === 0 ? undefined : successorsOf(before, after)
  const whole = (kind: 'record-added' | 'record-removed', record: DataRecord): Change => {
    const successor = kind === 'record-removed' ? successors?.get(record.id) : undefined
    return { kind, ...base(record), ...(successor && { successor: successor.id }), bump: requiredBumps[kind] }
  }
  return [
    ...removed.map((record) => whole('record-removed', record)),
    ...lostNames,
    ...renamed,
    ...added.map((record) => whole('record-added', record)),
    ...changed
  ]
}

/** What differs besides the id, and the alias that keeps it. */
function renamedValues(
  before: DataRecord,
  { aliases: _, ...after }: DataRecord & { readonly aliases?: unknown },
  aliases: readonly string[]
): ValueChange[] {
  const others = aliases.filter((alias) => lower(alias) !== lower(before.id))
  const hasAliases = 'aliases' in before || others.length > 0
  return valueChanges(before, { ...after, id: before.id, ...(hasAliases && { aliases: others }) })
}

/** A record's own fields come and go; what changes inside of one is a correction. */
function valueBump({ field, change }: ValueChange, fields: Fields): Bump {
  const isOwn = !/[.[]/.test(field)
  if (!isOwn || change === 'changed') return requiredBumps['value-changed']
  if (change === 'added') return requiredBumps['value-added']
  return requiredBumps[fields.get(field)?.optional === false ? 'required-value-removed' : 'optional-value-removed']
}
