import { incidentPackages, listedPackages } from '../query/listed-packages.ts'
import type { IncidentPackages, ListedPackage } from '../query/listed-packages.ts'
import { decoded, nameAndVersion, packageUrlOf, type PackageUrl } from '../query/package-urls.ts'

/** A package that an incident affected. */
export interface Entry {
  readonly incident: IncidentPackages
  readonly listed: ListedPackage
  readonly url: PackageUrl
}

/** What components are compared with. */
interface PackageIndex {
  /** The entries by the name of the package, in lower case. */
  readonly byName: ReadonlyMap<string, readonly Entry[]>
  /** The last parts of the names, as `roughName` has them. */
  readonly roughNames: ReadonlySet<string>
  /** How many incidents have packages. */
  readonly incidents: number
  /** How many packages they have; one that two incidents affected counts twice. */
  readonly packages: number
}

let index: PackageIndex | undefined

/** The packages of all incidents, made at the first call. */
export const packageIndex = (): PackageIndex => (index ??= makeIndex())

function makeIndex(): PackageIndex {
  const entries = incidentPackages.flatMap((incident) =>
    listedPackages(incident).flatMap((listed): Entry[] => {
      const url = packageUrlOf(listed.purl)
      return url ? [{ incident, listed, url }] : []
    })
  )
  const byName = new Map<string, Entry[]>()
  for (const entry of entries) {
    const name = entry.url.name.toLowerCase()
    const others = byName.get(name)
    if (others) others.push(entry)
    else byName.set(name, [entry])
  }
  const roughNames = new Set(entries.map(({ listed }) => roughName(listed.purl)))
  return {
    byName,
    roughNames,
    incidents: new Set(entries.map(({ incident }) => incident)).size,
    packages: entries.length
  }
}

/**
 * The last part of a package's name in one spelling, whatever its type: found without reading the whole URL, to pass
 * over nearly all of many components.
 */
export function roughName(purl: string): string {
  const end = purl.search(/[?#]/)
  const [name] = nameAndVersion(end < 0 ? purl : purl.slice(0, end))
  // A scope may be joined to its name by an encoded slash.
  const whole = name.includes('%') ? decoded(name) : name
  return plain(whole.slice(whole.lastIndexOf('/') + 1))
}

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[-_.]+/g, '-')
