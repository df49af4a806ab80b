import { recordsNamed } from '../record-names.ts'
import { compromiseTypes, type CompromiseType, type CompromiseTypeKey } from '../generated/compromise-types.ts'
import {
  compromiseTypeKinds,
  type CompromiseType as AnyCompromiseType,
  type CompromiseTypeKind
} from '../records/compromise-types.ts'
import { checkData, checkText } from './arguments.ts'
import { hasAddress } from './hosts.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'

export {
  compromiseTypeIds,
  compromiseTypes,
  type CompromiseType,
  type CompromiseTypeId
} from '../generated/compromise-types.ts'
export * from '../records/compromise-types.ts'
export type { Reference } from '../records/entry.ts'
export type { SourceReference } from '../records/sources.ts'

/** What compromise types can be narrowed by; a list of values asks for any of them. */
export interface CompromiseTypesFilter {
  /** Whether it is a type or a technique. */
  readonly kind?: CompromiseTypeKind | readonly CompromiseTypeKind[] | undefined
  /** Whether the TAG defines it. */
  readonly defined?: boolean | undefined
  /** A host that one of its references is at, such as `github.com`, or the start of an address. */
  readonly reference?: string | readonly string[] | undefined
  /** Words of its title, aliases, definition, mitigation and note. */
  readonly text?: string | undefined
}

/**
 * The compromise type with that id, alias or title, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getCompromiseType('malicious-maintainer').title
 * // => 'Malicious Maintainer'
 */
export function getCompromiseType<const T extends string>(
  name: Name<T, CompromiseTypeKey, 'compromise type'>
): Found<T, CompromiseType>
export function getCompromiseType<Item extends AnyCompromiseType>(name: string, data: readonly Item[]): Item | undefined
export function getCompromiseType(name: string, data: readonly AnyCompromiseType[] = compromiseTypes) {
  return lookUp('getCompromiseType', name, data)
}

/**
 * The compromise types of a kind, with or without a definition, in the order of their ids.
 *
 * @throws {RangeError} for an unknown kind, with the nearest one.
 * @example
 * findCompromiseTypes({ kind: 'technique' }).map(({ title }) => title)
 * // => ['Attack Chaining']
 */
export function findCompromiseTypes(filter?: CompromiseTypesFilter): CompromiseType[]
export function findCompromiseTypes<Item extends AnyCompromiseType>(
  filter: CompromiseTypesFilter | undefined,
  data: readonly Item[]
): Item[]
export function findCompromiseTypes(
  filter: CompromiseTypesFilter = {},
  data: readonly AnyCompromiseType[] = compromiseTypes
): AnyCompromiseType[] {
  return select('findCompromiseTypes', data, filter, {
    kind: equals('kind', compromiseTypeKinds),
    defined: { ...equals('defined'), types: 'boolean' },
    reference: hasAddress(({ references }) => references.map(({ url }) => url)),
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
 * The compromise type that a text of the TAG's catalog names: by title, id or any spelling seen there, as forgiving as
 * `getCompromiseType`; the first one where two have that name. `undefined` when it names none.
 *
 * @example
 * compromiseTypeNamed(' Dev\n tool ')?.id
 * // => 'dev-tooling'
 */
export function compromiseTypeNamed(rawSpelling: string): CompromiseType | undefined
export function compromiseTypeNamed<Item extends AnyCompromiseType>(
  rawSpelling: string,
  data: readonly Item[]
): Item | undefined
export function compromiseTypeNamed(
  rawSpelling: string,
  data: readonly AnyCompromiseType[] = compromiseTypes
): AnyCompromiseType | undefined {
  checkText('compromiseTypeNamed', 'rawSpelling', rawSpelling)
  checkData('compromiseTypeNamed', data)
  return recordsNamed(rawSpelling, data)[0]
}
