import { isObject, type JsonObject } from '../json.ts'

/** What has become of one value in a record. */
export interface ValueChange {
  /** Path of the value: `year`, `urls.site`, `terms[0].end`, or by the item's id `claims[s01].verdict`. */
  readonly field: string
  readonly change: 'added' | 'removed' | 'changed'
  /** Absent where it was added. */
  readonly before?: unknown
  /** Absent where it was removed. */
  readonly after?: unknown
}

/** The values that differ between two records, each at the deepest place with the whole difference. */
export function valueChanges(before: JsonObject, after: JsonObject): ValueChange[] {
  return inObjects(before, after, '')
}

function inObjects(before: JsonObject, after: JsonObject, path: string): ValueChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const field = path === '' ? key : `${path}.${key}`
    if (!Object.hasOwn(after, key)) return [{ field, change: 'removed', before: before[key] }]
    if (!Object.hasOwn(before, key)) return [{ field, change: 'added', after: after[key] }]
    return inValues(before[key], after[key], field)
  })
}

function inValues(before: unknown, after: unknown, field: string): ValueChange[] {
  if (isEqual(before, after)) return []
  if (isObject(before) && isObject(after)) return inObjects(before, after, field)
  if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after, field)
  return [{ field, change: 'changed', before, after }]
}

function inLists(before: readonly unknown[], after: readonly unknown[], field: string): ValueChange[] {
  const whole: ValueChange[] = [{ field, change: 'changed', before, after }]
  const [old, current] = [byId(before), byId(after)]
  if (old && current) {
    const items = [...new Set([...old.keys(), ...current.keys()])].flatMap((id): ValueChange[] => {
      const [one, other] = [old.get(id), current.get(id)]
      const place = `${field}[${id}]`
      if (!other) return [{ field: place, change: 'removed', before: one }]
      return one ? inObjects(one, other, place) : [{ field: place, change: 'added', after: other }]
    })
    const [order, newOrder] = [
      [...old.keys()].filter((id) => current.has(id)),
      [...current.keys()].filter((id) => old.has(id))
    ]
    return isEqual(order, newOrder)
      ? items
      : [...items, { field, change: 'changed', before: [...old.keys()], after: [...current.keys()] }]
  }
  if (before.length !== after.length || ![...before, ...after].every(isObject)) return whole
  return before.flatMap((item, index) => inValues(item, after[index], `${field}[${index}]`))
}

/** The items of a list by their ids; nothing unless all have one of their own. */
function byId(items: readonly unknown[]): ReadonlyMap<string, JsonObject> | undefined {
  const entries = items.flatMap((item): [string, JsonObject][] =>
    isObject(item) && typeof item['id'] === 'string' ? [[item['id'], item]] : []
  )
  const found = new Map(entries)
  return found.size === items.length ? found : undefined
}

/** Whether two JSON values are equal, whatever the order of their keys. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Array.isArray(one))
    return (
      Array.isArray(other) && one.length === other.length && one.every((item, index) => isEqual(item, other[index]))
    )
  if (!isObject(one) || !isObject(other)) return one === other
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
  )
}
