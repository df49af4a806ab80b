import { resources, type Resource, type ResourceKey } from '../generated/resources.ts'
import { statuses, type Status } from '../records/entry.ts'
import type { Resource as AnyResource } from '../records/resources.ts'
import { hasAddress } from './hosts.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { resourceIds, resources, type Resource, type ResourceId } from '../generated/resources.ts'
export { statuses, type Status } from '../records/entry.ts'
export * from '../records/resources.ts'
export type { SourceReference } from '../records/sources.ts'

/** What resources can be narrowed by; a list of values asks for any of them. */
export interface ResourcesFilter {
  /** Whether it is the one to use today. */
  readonly status?: Status | readonly Status[] | undefined
  /** A host that it is at, such as `github.com`, or the start of an address. */
  readonly reference?: string | readonly string[] | undefined
  /** Words of its title and description. */
  readonly text?: string | undefined
}

/**
 * The resource with that id, alias, title or address, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getResource('charter').status
 * // => 'current'
 */
export function getResource<const T extends string>(name: Name<T, ResourceKey, 'resource'>): Found<T, Resource>
export function getResource<Item extends AnyResource>(name: string, data: readonly Item[]): Item | undefined
export function getResource(name: string, data: readonly AnyResource[] = resources) {
  return lookUp('getResource', name, data)
}

/**
 * The resources of a status, in the order of their ids.
 *
 * @throws {RangeError} for an unknown value, with those there are or the nearest.
 * @example
 * findResources({ status: 'former', text: 'youtube' }).map(({ id }) => id)
 * // => ['cncf-youtube-channel']
 */
export function findResources(filter?: ResourcesFilter): Resource[]
export function findResources<Item extends AnyResource>(
  filter: ResourcesFilter | undefined,
  data: readonly Item[]
): Item[]
export function findResources(filter: ResourcesFilter = {}, data: readonly AnyResource[] = resources): AnyResource[] {
  return select('findResources', data, filter, {
    status: equals('status', statuses),
    reference: hasAddress(({ url }) => [url]),
    text: hasWords(({ title, description }) => [title, description])
  })
}
