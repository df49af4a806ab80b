import type { Incident } from '../records/incidents.ts'
import { check, checkText } from './arguments.ts'
import { isSamePackage, matchOf, type Affects } from './package-match.ts'
import { packageUrlOf, wantedPackage } from './package-urls.ts'

export type { Affects } from './package-match.ts'

/** What is known of an incident without the rest of its record. */
type WithPackages = Pick<Incident, 'packages' | 'packageList'>

/**
 * Whether an incident affects a package, by its URL. Versions are compared in the order of their ecosystem. Without a
 * version, a package that is listed at all is `affected`. `unknown` is where the record states neither versions nor a
 * range, the order of the range's versions is not known, a commit, digest or branch meets a list of releases, the
 * package URL differs in the case of its name or in a qualifier of the record's, or the record's packages are a
 * selection of a long list (see `packageList`). `not-listed` is no proof that a version is safe: the record may be
 * incomplete.
 *
 * @throws {TypeError} for anything but an incident, and for a package URL that is not a string.
 * @throws {RangeError} for a text that is not a package URL, with the nearest one.
 * @example
 * affects(getIncident('event-stream'), 'pkg:npm/event-stream@3.3.6')
 * // => 'affected'
 * @example
 * affects(getIncident('event-stream'), 'pkg:npm/event-stream@3.3.5')
 * // => 'not-listed'
 */
export function affects(incident: WithPackages, purl: string): Affects {
  const isIncident = Array.isArray((incident as Partial<WithPackages> | null | undefined)?.packages)
  check(isIncident, 'affects', 'incident', 'an incident', incident)
  checkText('affects', 'purl', purl)
  const answer = affectsPackage(purl)(incident)
  return answer === 'not-listed' && incident.packageList !== undefined ? 'unknown' : answer
}

/**
 * Whether incidents affect a package, by the packages that they are given with.
 *
 * @throws {RangeError} for a text that is not a package URL, with the nearest one.
 */
export function affectsPackage(purl: string): (incident: Pick<Incident, 'packages'>) => Affects {
  const wanted = wantedPackage(purl)
  const name = wanted.name.toLowerCase()
  return ({ packages }) => {
    const matches = packages.flatMap((one) => {
      const url = packageUrlOf(one.purl)
      return url?.name.toLowerCase() === name
        ? [{ ...matchOf(wanted, url, one), isSame: isSamePackage(wanted, url) }]
        : []
    })
    // Where one is the same package, others that may be do not count.
    const same = matches.filter(({ isSame }) => isSame)
    return first((same.length > 0 ? same : matches).map(({ affects }) => affects))
  }
}

/** The answer that weighs most. */
const first = (all: readonly Affects[]): Affects =>
  (['affected', 'unknown'] as const).find((one) => all.includes(one)) ?? 'not-listed'
