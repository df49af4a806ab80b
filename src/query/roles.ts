import { roles, type Role, type RoleKey } from '../generated/roles.ts'
import type { Role as AnyRole } from '../records/roles.ts'
import { hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { roleIds, roles, type Role, type RoleId } from '../generated/roles.ts'
export * from '../records/roles.ts'
export type { SourceReference } from '../records/sources.ts'

/** What roles can be narrowed by. */
export interface RolesFilter {
  /** Words of its title, responsibilities and election. */
  readonly text?: string | undefined
}

/**
 * The role with that id, alias or title, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getRole('Co-Chair').title
 * // => 'Chair'
 */
export function getRole<const T extends string>(name: Name<T, RoleKey, 'role'>): Found<T, Role>
export function getRole<Item extends AnyRole>(name: string, data: readonly Item[]): Item | undefined
export function getRole(name: string, data: readonly AnyRole[] = roles) {
  return lookUp('getRole', name, data)
}

/**
 * The roles that some words occur in, in the order of their ids.
 *
 * @throws {RangeError} for an unknown value, with those there are or the nearest.
 * @example
 * findRoles({ text: 'technical direction' }).map(({ id }) => id)
 * // => ['tech-lead']
 */
export function findRoles(filter?: RolesFilter): Role[]
export function findRoles<Item extends AnyRole>(filter: RolesFilter | undefined, data: readonly Item[]): Item[]
export function findRoles(filter: RolesFilter = {}, data: readonly AnyRole[] = roles): AnyRole[] {
  return select('findRoles', data, filter, {
    text: hasWords(({ title, responsibilities, election }) => [title, responsibilities, election])
  })
}
