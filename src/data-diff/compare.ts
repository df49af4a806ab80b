import { greatest, requiredBumps, type Change, type Changes, type FieldChange } from './change.ts'
import { type DataCollection, type DataSet, type Fields, occurringFields } from './data-set.ts'
import { recordChanges } from './record-changes.ts'

/** Everything that differs between two sets of data, and the version bump that it requires. */
export function compare(before: DataSet, after: DataSet): Changes {
  const names = [...new Set([...after.collections.keys(), ...before.collections.keys()])]
  const changes = names.flatMap((name) =>
    collectionChanges(name, before.collections.get(name), after.collections.get(name))
  )
  return {
    ...(before.version !== undefined && { from: before.version }),
    ...(after.version !== undefined && { to: after.version }),
    bump: greatest(changes.map(({ bump }) => bump)),
    changes
  }
}

function collectionChanges(
  collection: string,
  before: DataCollection | undefined,
  after: DataCollection | undefined
): Change[] {
  const whole = (kind: 'collection-added' | 'collection-removed', { records }: DataCollection): Change[] => [
    { kind, collection, ids: records.map(({ id }) => id), bump: requiredBumps[kind] }
  ]
  if (!before) return after ? whole('collection-added', after) : []
  if (!after) return whole('collection-removed', before)
  const old = before.fields ?? occurringFields(before.records)
  const records = recordChanges(collection, before.records, after.records, old)
  if (before.fields && after.fields)
    return [
      ...fieldChanges(collection, before.fields, after.fields, true),
      ...unusedFields(collection, before, after),
      ...records
    ]
  // What is declared cannot be compared with what occurs, and where nothing is, no field occurs.
  if (before.records.length === 0 || after.records.length === 0) return records
  return [
    ...fieldChanges(collection, occurringFields(before.records), occurringFields(after.records), false),
    ...records
  ]
}

function fieldChanges(collection: string, old: Fields, current: Fields, areDeclared: boolean): Change[] {
  const removed = [...old].filter(([field]) => !current.has(field))
  const added = [...current].filter(([field]) => !old.has(field))
  const changed = [...old].flatMap(([field, before]) => {
    const after = current.get(field)
    const fails = after && (before.type !== after.type || (areDeclared && after.optional && !before.optional))
    return fails ? [{ field, before, after }] : []
  })
  return [
    ...removed.map(([field, before]) => fieldChange('field-removed', collection, { field, before })),
    ...changed.map((one) => fieldChange('field-changed', collection, one)),
    ...added.map(([field, after]) => fieldChange('field-added', collection, { field, after }))
  ]
}

const fieldChange = (
  kind: FieldChange['kind'],
  collection: string,
  change: Pick<FieldChange, 'field' | 'before' | 'after'>
): Change => ({ kind, collection, ...change, bump: requiredBumps[kind] })

/** The optional fields that are still declared, and that the last record has lost. */
function unusedFields(collection: string, before: DataCollection, after: DataCollection): Change[] {
  if (after.records.length === 0) return []
  const used = new Set(after.records.flatMap((record) => Object.keys(record)))
  const lost = [...new Set(before.records.flatMap((record) => Object.keys(record)))].filter((field) => !used.has(field))
  return lost.flatMap((field) => {
    const [old, current] = [before.fields?.get(field), after.fields?.get(field)]
    return old && current ? [fieldChange('field-removed', collection, { field, before: old, after: current })] : []
  })
}
