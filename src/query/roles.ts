import { roles, type RoleKey } from '../generated/roles.ts'
import type { Role } from '../records/roles.ts'
import { hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { roleIds, roles, type RoleId } from '../generated/roles.ts'
export * from '../records/roles.ts'
export type { SourceReference } from '../records/sources.ts'

/** What roles can be narrowed by. */
export interface RolesFilter {
  /** Words of its title, responsibilities and election. */
  readonly text?: string | undefined
}

/**
 * The role with that id or alias, in any case.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @example
 * getRole('Co-Chair').title
 * // => 'Chair'
 */
export function getRole<const T extends string>(name: Name<T, RoleKey, 'role'>): Found<T, Role>
export function getRole(name: string, data: readonly Role[]): Role | undefined
export function getRole(name: string, data = roles) {
  return lookUp(name, data)
}

/**
 * The roles that some words occur in, in the order of their ids.
 *
 * @throws {RangeError} for an unknown value, with the nearest one.
 * @example
 * findRoles({ text: 'technical direction' }).map(({ id }) => id)
 * // => ['tech-lead']
 */
export function findRoles(filter: RolesFilter = {}, data = roles): Role[] {
  return select(data, filter, {
    text: hasWords(({ title, responsibilities, election }) => [title, responsibilities, election])
  })
}
