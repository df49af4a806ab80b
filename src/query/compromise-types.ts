import { compromiseTypes, type CompromiseTypeKey } from '../generated/compromise-types.ts'
import { nameKey } from '../name-key.ts'
import { compromiseTypeKinds, type CompromiseType, type CompromiseTypeKind } from '../records/compromise-types.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { compromiseTypeIds, compromiseTypes, type CompromiseTypeId } from '../generated/compromise-types.ts'
export * from '../records/compromise-types.ts'
export type { Reference } from '../records/entry.ts'
export type { SourceReference } from '../records/sources.ts'

/** What compromise types can be narrowed by. */
export interface CompromiseTypesFilter {
  /** Whether it is a type or a technique. */
  readonly kind?: CompromiseTypeKind | undefined
  /** Whether the TAG defines it. */
  readonly defined?: boolean | undefined
  /** Words of its title, aliases, definition, mitigation and note. */
  readonly text?: string | undefined
}

/**
 * The compromise type with that id or alias, in any case.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @example
 * getCompromiseType('malicious-maintainer').title
 * // => 'Malicious Maintainer'
 */
export function getCompromiseType<const T extends string>(
  name: Name<T, CompromiseTypeKey, 'compromise type'>
): Found<T, CompromiseType>
export function getCompromiseType(name: string, data: readonly CompromiseType[]): CompromiseType | undefined
export function getCompromiseType(name: string, data = compromiseTypes) {
  return lookUp(name, data)
}

/**
 * The compromise types of a kind, with or without a definition, in the order of their ids.
 *
 * @throws {RangeError} for an unknown kind, with the nearest one.
 * @example
 * findCompromiseTypes({ kind: 'technique' }).map(({ title }) => title)
 * // => ['Attack Chaining']
 */
export function findCompromiseTypes(filter: CompromiseTypesFilter = {}, data = compromiseTypes): CompromiseType[] {
  return select(data, filter, {
    kind: equals('kind', compromiseTypeKinds),
    defined: equals('defined'),
    text: hasWords(({ title, aliases, definition, mitigation, note }) => [
      title,
      ...aliases,
      definition,
      mitigation,
      note
    ])
  })
}

/**
 * The compromise type that a text of the TAG's catalog names: by title, id or any spelling seen there, in any case,
 * white space folded. `undefined` when it names none.
 *
 * @example
 * compromiseTypeNamed(' Dev\n tool ')?.id
 * // => 'dev-tooling'
 */
export function compromiseTypeNamed(rawSpelling: string, data = compromiseTypes): CompromiseType | undefined {
  const wanted = folded(rawSpelling)
  return data.find(({ id, title, aliases }) => [id, title, ...aliases].some((name) => folded(name) === wanted))
}

const folded = (name: string): string => nameKey(name).trim().split(/\s+/).join(' ')
