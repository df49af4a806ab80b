import { nameKey, valueKey } from '../name-key.ts'
import { namesOf, recordsNamed } from '../record-names.ts'
import { unknown } from '../suggestion.ts'
import { check, checkData, checkObject, checkText, inHelper } from './arguments.ts'

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
 * @throws {RangeError} for a name of two items, with the helper's name and the ids of both.
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
  if (found && other)
    throw new RangeError(`${helper}: \`${name}\` names both \`${found.id}\` and \`${other.id}\`; give an id.`)
  return found
}

/** A value that a filter takes: itself, or a record with its id and other names. */
type Known = string | { readonly id: string }

/** How one key of a filter narrows a list. */
export interface Criterion<Item, Wanted> {
  /** The types that a value may have, joined by `or`; a string alone when absent. */
  readonly types?: string
  /** The values there are, for a key that takes no others. They are found in any case and spelling. */
  readonly known?: readonly Known[]
  /** Which items a value selects. */
  readonly test: (wanted: Wanted) => (item: Item) => boolean
}

/** One criterion for each key of a filter. */
export type Criteria<Item, Filter> = {
  readonly [Key in keyof Filter]-?: Criterion<Item, Exclude<Filter[Key], readonly unknown[] | undefined>>
}

/** The error for an unknown value, with the values there are or the nearest of them. */
export const unknownValue = (value: string, what: string, known: readonly string[]): RangeError =>
  new RangeError(unknown(what, value, known))

const idOf = (one: Known): string => (typeof one === 'string' ? one : one.id)

/** The known values that a text means: those spelled so before those spelled alike, as `C++` is not `C`. */
function meant(value: string, key: string, known: readonly Known[]): string[] {
  const called = (keyOf: (name: string) => string): Known[] => {
    const wanted = keyOf(value)
    return known.filter((one) =>
      (typeof one === 'string' ? [one] : [one.id, ...namesOf(one)]).some((name) => keyOf(name) === wanted)
    )
  }
  const spelledSo = called(nameKey)
  const found = spelledSo.length > 0 ? spelledSo : called(valueKey)
  if (found.length === 0) throw unknownValue(value, key, known.map(idOf))
  return found.map(idOf)
}

/**
 * The items that meet every key of a filter, in their order. A key with a list of values is met by any of them, and by
 * nothing where the list is empty; one that is `undefined` counts as absent.
 *
 * @throws {RangeError} for an unknown key or value, with the helper's name and the known ones or the nearest of them.
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
  try {
    const tests = testsOf(helper, filter, criteria as Record<string, Criterion<Item, unknown>>)
    return items.filter((item) => tests.every((test) => test(item)))
  } catch (error) {
    throw error instanceof RangeError ? inHelper(helper, error) : error
  }
}

/** A test for each key of a filter. */
function testsOf<Item>(
  helper: string,
  filter: object,
  all: Readonly<Record<string, Criterion<Item, unknown>>>
): ((item: Item) => boolean)[] {
  return Object.entries(filter).flatMap(([key, wanted]: [string, unknown]) => {
    if (wanted === undefined) return []
    const criterion = Object.hasOwn(all, key) ? all[key] : undefined
    if (!criterion) throw unknownValue(key, 'filter', Object.keys(all))
    const { types = 'string', known, test } = criterion
    const values: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted]
    const tests = values.flatMap((value) => {
      const isRight = value !== null && !Array.isArray(value) && types.includes(typeof value)
      check(isRight, helper, key, `a ${types}`, value)
      return known ? meant(String(value), key, known).map(test) : test(value)
    })
    return [(item: Item) => tests.some((test) => test(item))]
  })
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

/** A criterion on one field, which may be a list, with the values there are. */
export const equals = <Key extends string>(
  key: Key,
  known?: readonly Known[]
): Criterion<{ readonly [One in Key]?: unknown }, unknown> => ({
  ...(known && { known }),
  test: (wanted) => (item) => {
    const value = item[key] as unknown
    return Array.isArray(value) ? value.includes(wanted) : value === wanted
  }
})
