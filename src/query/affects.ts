import type { AffectedPackage, Incident } from '../records/incidents.ts'
import { orderOf } from '../versions/orders.ts'
import { isInRange } from '../versions/ranges.ts'
import { check, checkText } from './arguments.ts'
import { packageUrlOf, wantedPackage, type PackageUrl } from './packages.ts'

/**
 * Whether an incident affects a package: its record lists that version, or any when the package URL has none
 * (`affected`); it lists others or another package (`not-listed`); or it does not say (`unknown`).
 */
export type Affects = 'affected' | 'not-listed' | 'unknown'

/** What is known of an incident without the rest of its record. */
type WithPackages = Pick<Incident, 'packages'>

/**
 * Whether an incident affects a package, by its URL. Versions are compared in the order of their ecosystem. Without a
 * version, a package that is listed at all is `affected`. `unknown` is where the record states neither versions nor a
 * range, the order of the range's versions is not known, a commit, digest or branch meets a list of releases, or the
 * package URL differs in the case of its name or in a qualifier of the record's. `not-listed` is no proof that a
 * version is safe: the record may be incomplete.
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
export function affects(incident: Pick<Incident, 'packages'>, purl: string): Affects {
  const isIncident = Array.isArray((incident as Partial<WithPackages> | null | undefined)?.packages)
  check(isIncident, 'affects', 'incident', 'an incident', incident)
  checkText('affects', 'purl', purl)
  return affectsPackage(purl)(incident)
}

/**
 * Whether incidents affect a package.
 *
 * @throws {RangeError} for a text that is not a package URL, with the nearest one.
 */
export function affectsPackage(purl: string): (incident: WithPackages) => Affects {
  const wanted = wantedPackage(purl)
  const name = wanted.name.toLowerCase()
  return ({ packages }) => {
    const named = packages.flatMap((one) => {
      const url = packageUrlOf(one.purl)
      return url?.name.toLowerCase() === name ? [{ one, isSame: isSame(wanted, url) }] : []
    })
    const same = named.filter(({ isSame }) => isSame)
    if (same.length > 0) return first(same.map(({ one }) => versionIn(wanted, one)))
    // The name in another case, or for another distribution: perhaps the same package.
    const perhaps = first(named.map(({ one }) => versionIn(wanted, one)))
    return perhaps === 'not-listed' ? perhaps : 'unknown'
  }
}

const isSame = (wanted: PackageUrl, { name, qualifiers }: PackageUrl): boolean =>
  name === wanted.name && [...qualifiers].every(([key, value]) => (wanted.qualifiers.get(key) ?? '') === value)

/** The answer that weighs most. */
const first = (all: readonly Affects[]): Affects =>
  (['affected', 'unknown'] as const).find((one) => all.includes(one)) ?? 'not-listed'

function versionIn({ type, version }: PackageUrl, { versions = [], range }: AffectedPackage): Affects {
  if (version === undefined) return 'affected'
  const listed = versions.map((one) => isListed(type, version, one))
  const all = range === undefined ? listed : [...listed, isWithin(type, version, range)]
  if (all.includes(true)) return 'affected'
  return all.length === 0 || all.includes(undefined) ? 'unknown' : 'not-listed'
}

/** Whether a version is in the range. No range says of which release a commit or digest is. */
const isWithin = (type: string, version: string, range: string): boolean | undefined =>
  isReference(type, version) && !range.endsWith('/*') ? undefined : isInRange(version, range)

/** Whether a version is a commit, in full or its first seven digits or more, or a digest. */
const isReference = (type: string, version: string): boolean =>
  /^(?:bitbucket|docker|git(?:hub|lab)|huggingface|oci)$/.test(type) && /^(?:sha\d+:)?[0-9a-f]{7,128}$/i.test(version)

/** Whether a version is the listed one; undefined where that cannot be told. */
function isListed(type: string, version: string, listed: string): boolean | undefined {
  const { compare, isVersion } = orderOf(type)
  if (version === listed || compare(version, listed) === 0) return true
  const [isOne, isOther] = [isReference(type, version), isReference(type, listed)]
  if (isOne && isOther) return isSameReference(version, listed)
  // A tag of an image may be one of several for the same release, as `1.0-arm64` is for `1.0`.
  const isVariant = type === 'docker' && version.startsWith(`${listed}-`)
  return isOne || isOther || isVariant || !isVersion(version) ? undefined : false
}

/** Whether the shorter of two commits is the beginning of the other. */
function isSameReference(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  return one.startsWith(other) || other.startsWith(one)
}
