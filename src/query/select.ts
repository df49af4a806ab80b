import { closest } from '../suggestion.ts'

/** How one key of a filter narrows a list. */
export interface Criterion<Item, Wanted> {
  /** The values there are, for a key that takes no others. */
  readonly known?: readonly string[]
  readonly test: (item: Item, wanted: Wanted) => boolean
}

/** One criterion for each key of a filter. */
export type Criteria<Item, Filter> = {
  readonly [Key in keyof Filter]-?: Criterion<Item, Exclude<Filter[Key], undefined>>
}

/** The error for an unknown value, with the nearest known one. */
export function unknownValue(value: string, what: string, known: readonly string[]): RangeError {
  const near = closest(value, known)
  return new RangeError(`Unknown ${what} \`${value}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`)
}

/**
 * The items that meet every key of a filter, in their order. A key that is `undefined` counts as absent.
 *
 * @throws {RangeError} for an unknown key or value, with the nearest known one.
 */
export function select<Item, Filter extends object>(
  items: readonly Item[],
  filter: Filter,
  criteria: Criteria<Item, Filter>
): Item[] {
  const all = criteria as Record<string, Criterion<Item, unknown>>
  const tests = Object.entries(filter).flatMap(([key, wanted]: [string, unknown]) => {
    if (wanted === undefined) return []
    const criterion = Object.hasOwn(all, key) ? all[key] : undefined
    if (!criterion) throw unknownValue(key, 'filter', Object.keys(all))
    if (criterion.known && !criterion.known.includes(String(wanted)))
      throw unknownValue(String(wanted), key, criterion.known)
    return [(item: Item) => criterion.test(item, wanted)]
  })
  return items.filter((item) => tests.every((test) => test(item)))
}

/** A criterion on words: each of them occurs in one of the texts, in any case. */
export const hasWords = <Item>(textsOf: (item: Item) => readonly (string | undefined)[]): Criterion<Item, string> => ({
  test: (item, wanted) => {
    const text = textsOf(item).join(' ').toLowerCase()
    return wanted
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  }
})

/** A criterion on one field, with the values there are. */
export const equals = <Key extends string>(
  key: Key,
  known?: readonly string[]
): Criterion<{ readonly [One in Key]?: unknown }, unknown> => ({
  ...(known && { known }),
  test: (item, wanted) => item[key] === wanted
})
