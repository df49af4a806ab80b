import type { IncidentKey } from '../generated/incidents.ts'
import type { PackageList as AnyPackageList } from '../records/packages.ts'
import { affectsPackage } from './affects.ts'
import { incidentPackages, listedPackages, packages } from './listed-packages.ts'
import type { ListedPackage, PackageList, PackageListKey } from './listed-packages.ts'
import { hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { packageListIds, packages } from './listed-packages.ts'
export type { ListedPackage, PackageList, PackageListId } from './listed-packages.ts'
export type { AffectedPackage } from '../records/incidents.ts'
export * from '../records/packages.ts'
export type { SourceReference } from '../records/sources.ts'

/** What lists of packages can be narrowed by. */
export interface PackageListsFilter {
  /** Package URL of a package: the lists that have it. A version counts. */
  readonly package?: string | undefined
  /** Words of how the list was made. */
  readonly text?: string | undefined
}

/**
 * The long list of packages of the incident with that id; most incidents have none (see `packagesOf`).
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getPackageList('mini-shai-hulud').packages.length > 400
 * // => true
 */
export function getPackageList<const T extends string>(
  name: Name<T, PackageListKey, 'list of packages'>
): Found<T, PackageList>
export function getPackageList<Item extends AnyPackageList>(name: string, data: readonly Item[]): Item | undefined
export function getPackageList(name: string, data: readonly AnyPackageList[] = packages) {
  return lookUp('getPackageList', name, data)
}

/**
 * The long lists that meet every key of the filter, in the order of their ids.
 *
 * @throws {RangeError} for anything but a package URL where one is due.
 * @example
 * findPackageLists({ package: 'pkg:npm/keyv@6.0.0' }).map(({ id }) => id)
 * // => ['keyv']
 */
export function findPackageLists(filter?: PackageListsFilter): PackageList[]
export function findPackageLists<Item extends AnyPackageList>(
  filter: PackageListsFilter | undefined,
  data: readonly Item[]
): Item[]
export function findPackageLists(
  filter: PackageListsFilter = {},
  data: readonly AnyPackageList[] = packages
): AnyPackageList[] {
  return select('findPackageLists', data, filter, {
    package: {
      test: (wanted) => {
        const affected = affectsPackage(wanted)
        return (list) => affected(list) !== 'not-listed'
      }
    },
    text: hasWords(({ id, method }) => [id, method])
  })
}

/**
 * Every package that an incident affected, with its versions and sources: those of its long list, then those of its
 * record that are not in the list. Empty where no source names a package.
 *
 * @throws {RangeError} for a name of two incidents, with the ids of both.
 * @example
 * packagesOf('event-stream').map(({ purl, versions }) => [purl, versions])
 * // => [['pkg:npm/event-stream', ['3.3.6']], ['pkg:npm/flatmap-stream', ['0.1.1']]]
 */
export function packagesOf<const T extends string>(
  name: Name<T, IncidentKey, 'incident'>
): Found<T, readonly ListedPackage[]>
export function packagesOf(name: string): readonly ListedPackage[] | undefined {
  const incident = lookUp('packagesOf', name, incidentPackages)
  return incident && listedPackages(incident)
}
