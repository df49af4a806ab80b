import type { AffectedPackage } from '../records/incidents.ts'
import { orderOf } from '../versions/orders.ts'
import { isInRange } from '../versions/ranges.ts'
import type { PackageUrl } from './package-urls.ts'

/**
 * Whether an incident affects a package: its record lists that version, or any when the package URL has none
 * (`affected`); it lists others or another package (`not-listed`); or it does not say (`unknown`).
 */
export type Affects = 'affected' | 'not-listed' | 'unknown'

/** How a package compares with one that a record lists. */
export interface PackageMatch {
  readonly affects: Affects
  /** The listed version or range that its version is or lies in. */
  readonly by?: string
}

/** Whether a record's package is the wanted one, and not perhaps one of the same name. */
export const isSamePackage = (wanted: PackageUrl, { name, qualifiers }: PackageUrl): boolean =>
  name === wanted.name && [...qualifiers].every(([key, value]) => (wanted.qualifiers.get(key) ?? '') === value)

/**
 * Compares a package with a listed one whose name is the same in any case. Where only the case of the name or a
 * qualifier differs, it is perhaps the same package.
 */
export function matchOf(wanted: PackageUrl, url: PackageUrl, listed: AffectedPackage): PackageMatch {
  const match = versionIn(wanted, listed)
  return isSamePackage(wanted, url) || match.affects === 'not-listed' ? match : { affects: 'unknown' }
}

function versionIn({ type, version }: PackageUrl, { versions = [], range }: AffectedPackage): PackageMatch {
  if (version === undefined) return { affects: 'affected' }
  if (isPlaceholder(type, version)) return { affects: 'not-listed' }
  // Where a range says which tags are meant, a listed commit leaves no tag open.
  const isCommit = isReference(type, version)
  const comparable = range === undefined ? versions : versions.filter((one) => isReference(type, one) === isCommit)
  const listed = comparable.map((one) => ({ by: one, is: isListed(type, version, one) }))
  const all = range === undefined ? listed : [...listed, { by: range, is: isWithin(type, version, range) }]
  const found = all.find(({ is }) => is)
  if (found) return { affects: 'affected', by: found.by }
  return { affects: all.length === 0 || all.some(({ is }) => is === undefined) ? 'unknown' : 'not-listed' }
}

/** Whether it is the empty package that npm puts in the place of one that it has removed. */
const isPlaceholder = (type: string, version: string): boolean =>
  type === 'npm' && /^0\.0\.\d+-security(?:\.\d+)?$/.test(version)

/** Whether a version is in the range. No range says of which release a commit or digest is. */
const isWithin = (type: string, version: string, range: string): boolean | undefined =>
  isReference(type, version) && !range.endsWith('/*') ? undefined : isInRange(version, range)

/** Whether a version is a commit, in full or its first seven digits or more, or a digest. */
const isReference = (type: string, version: string): boolean =>
  /^(?:bitbucket|docker|git(?:hub|lab)|huggingface|oci)$/.test(type) && /^(?:sha\d+:)?[0-9a-f]{7,128}$/i.test(version)

/** Whether a version is the listed one; undefined where that cannot be told. */
function isListed(type: string, version: string, listed: string): boolean | undefined {
  // A record may have left out the `v` of a tag.
  const { compare, isVersion } = orderOf(type === 'github' ? 'generic' : type)
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
