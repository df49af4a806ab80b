import type { IncidentId } from '../generated/ids.ts'
import { isSamePackage, matchOf } from '../query/package-match.ts'
import type { PackageUrl } from '../query/package-urls.ts'
import { packageIndex, type Entry } from './package-index.ts'

/** A record lists a component (`listed`), or names its package and leaves open whether this is it (`unknown`). */
export const findingStatuses = ['listed', 'unknown'] as const

/** Whether a record lists a component, or leaves open whether it does. */
export type FindingStatus = (typeof findingStatuses)[number]

/** What a component has in common with a listed package: the very version, a range that it lies in, the name alone. */
export type MatchedBy = 'version' | 'range' | 'name'

/** An incident that a component may be part of. */
export interface Match {
  readonly incident: IncidentId
  /** Title of the incident. */
  readonly title: string
  readonly status: FindingStatus
  readonly matchedBy: MatchedBy
  /** Package URL of the listed package, without a version. */
  readonly package: string
  /** The listed version or range that fits; absent where the name alone does. */
  readonly listed?: string
  /** Ids of the sources that list the package. */
  readonly sources: readonly string[]
  /** What the incident's record advises to read: advisories and post-mortems first. */
  readonly references: readonly string[]
}

/** The incidents that a package may be part of, one match for each. */
export function matchesOf(wanted: PackageUrl): Match[] {
  const entries = packageIndex().byName.get(wanted.name.toLowerCase())
  if (!entries) return []
  const best = new Map<IncidentId, Match>()
  // Where one is the same package, others that may be do not count.
  const same = entries.filter(({ url }) => isSamePackage(wanted, url))
  for (const entry of same.length > 0 ? same : entries) {
    const match = matchWith(wanted, entry)
    const before = best.get(entry.incident.id)
    if (match && (!before || (before.status === 'unknown' && match.status === 'listed')))
      best.set(match.incident, match)
  }
  return [...best.values()]
}

function matchWith(wanted: PackageUrl, { incident, listed, url }: Entry): Match | undefined {
  const { affects, by } = matchOf(wanted, url, listed)
  if (affects === 'not-listed') return undefined
  // A component whose file gives no version is listed only where every version is.
  const fits = wanted.version === undefined && affects === 'affected' ? everyVersion(listed.range) : by
  return {
    incident: incident.id,
    title: incident.title,
    status: affects === 'affected' && fits !== undefined ? 'listed' : 'unknown',
    matchedBy: fits === undefined ? 'name' : fits.startsWith('vers:') ? 'range' : 'version',
    package: listed.purl,
    ...(fits !== undefined && { listed: fits }),
    sources: listed.sources,
    references: incident.references
  }
}

const everyVersion = (range: string | undefined): string | undefined => (range?.endsWith('/*') ? range : undefined)
