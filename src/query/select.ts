import { nameKey } from '../name-key.ts'
import { recordsNamed } from '../record-names.ts'
import { closest } from '../suggestion.ts'
import { check, checkData, checkObject, checkText } from './arguments.ts'

/** Whether a type is made of single strings that are known when the program is compiled. */
export type IsLiteral<T extends string> = string extends T ? false : {} extends Record<T, 1> ? false : true

/** A text without every such mark. */
type Without<T extends string, Mark extends string> = T extends `${infer Head}${Mark}${infer Rest}`
  ? Without<`${Head}${Rest}`, Mark>
  : T

/** A text without such a beginning. */
type After<T extends string, Start extends string> = T extends `${Start}${infer Rest}` ? Rest : T

/** A text in lower case without what an address or a handle begins and ends with. */
type Bare<T extends string> =
  After<After<Lowercase<T>, '#' | '@' | 'http://' | 'https://'>, 'www.'> extends infer Rest
    ? Rest extends `${infer Address}/`
      ? Address
      : Rest
    : never

/** A name as the keys are written: in lower case and without what parts its words. */
type Folded<T extends string> = Without<Without<Without<Without<Bare<T> & string, ' '>, '-'>, '_'>, '.'>

/** The name itself; for a literal that names nothing, a type whose text is the error message. */
export type Name<T extends string, Key extends string, Noun extends string> =
  IsLiteral<T> extends false ? T : Folded<T> extends Key ? T : `no ${Noun} is called "${T}"`

/** What a look-up gives: for a literal the record, for any other string perhaps nothing. */
export type Found<T extends string, Item> = IsLiteral<T> extends true ? Item : Item | undefined

/**
 * The item with that id, or else called so: by an alias, its own name, handle, address or identifier, in any case and
 * spelling of accents, hyphens and spaces. What is current comes before what is former. The `names` are those looked
 * into, where they are not all that an item has.
 *
 * @throws {TypeError} for a name that is not a string, or data that are not an array, with the helper's name.
 * @throws {RangeError} for a name of two items, with the ids of both.
 */
export function lookUp<Item extends { readonly id: string; readonly status?: string }>(
  helper: string,
  name: string,
  items: readonly Item[],
  names?: (item: Item) => readonly string[]
): Item | undefined {
  checkText(helper, 'name', name)
  checkData(helper, items)
  const [found, other] = recordsNamed(name, items, names)
  if (found && other) throw new RangeError(`\`${name}\` names both \`${found.id}\` and \`${other.id}\`; give an id.`)
  return found
}

/** How one key of a filter narrows a list. */
export interface Criterion<Item, Wanted> {
  /** The types that a value may have, joined by `or`; a string alone when absent. */
  readonly types?: string
  /** The values there are, for a key that takes no others. */
  readonly known?: readonly string[]
  /** Which items a value selects. */
  readonly test: (wanted: Wanted) => (item: Item) => boolean
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
 * @throws {TypeError} for a filter, a value or data of a wrong type, with the helper's name.
 */
export function select<Item, Filter extends object>(
  helper: string,
  items: readonly Item[],
  filter: Filter,
  criteria: Criteria<Item, Filter>
): Item[] {
  checkData(helper, items)
  checkObject(helper, 'filter', filter)
  const all = criteria as Record<string, Criterion<Item, unknown>>
  const tests = Object.entries(filter).flatMap(([key, wanted]: [string, unknown]) => {
    if (wanted === undefined) return []
    const criterion = Object.hasOwn(all, key) ? all[key] : undefined
    if (!criterion) throw unknownValue(key, 'filter', Object.keys(all))
    const { types = 'string', known, test } = criterion
    check(wanted !== null && types.includes(typeof wanted), helper, key, `a ${types}`, wanted)
    if (known && !known.includes(String(wanted))) throw unknownValue(String(wanted), key, known)
    return [test(wanted)]
  })
  return items.filter((item) => tests.every((test) => test(item)))
}

/** A criterion on words: each of them occurs in one of the texts, in any case and spelling of accents. */
export const hasWords = <Item>(textsOf: (item: Item) => readonly (string | undefined)[]): Criterion<Item, string> => ({
  test: (wanted) => {
    const words = nameKey(wanted).split(/\s+/)
    return (item) => {
      const text = nameKey(textsOf(item).join(' '))
      return words.every((word) => text.includes(word))
    }
  }
})

/** A criterion on one field, with the values there are. */
export const equals = <Key extends string>(
  key: Key,
  known?: readonly string[]
): Criterion<{ readonly [One in Key]?: unknown }, unknown> => ({
  ...(known && { known }),
  test: (wanted) => (item) => item[key] === wanted
})
