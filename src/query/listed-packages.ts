import type { IncidentPackages } from '../generated/incident-packages.ts'
import type { SourceId } from '../generated/ids.ts'
import { packages } from '../generated/packages.ts'
import type { AffectedPackage } from '../records/incidents.ts'

export { incidentPackages, type IncidentPackages } from '../generated/incident-packages.ts'
export {
  packageListIds,
  packages,
  type PackageList,
  type PackageListId,
  type PackageListKey
} from '../generated/packages.ts'

/** A package that an incident affected, and who says so. */
export interface ListedPackage extends AffectedPackage {
  /** Ids of the sources that list it. */
  readonly sources: readonly SourceId[]
}

/** The packages of an incident: those of its long list, then those of its record that the list has not. */
export function listedPackages({ id, packages: own, sources }: IncidentPackages): ListedPackage[] {
  const list = packages.find((one) => one.id === id)
  const listSources = list?.sources.map((source) => source.id) ?? []
  const long = list?.packages.map((one) => ({ ...one, sources: one.sources ?? listSources })) ?? []
  const names = new Set(long.map(({ purl }) => purl))
  return [...long, ...own.filter(({ purl }) => !names.has(purl)).map((one) => ({ ...one, sources }))]
}
