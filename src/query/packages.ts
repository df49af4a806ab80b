/**
 * A package URL as it is compared: without version, qualifiers and subpath, decoded, in lower case, for PyPI with `-`
 * for each `_`, `.` and row of them. Types differ in which parts keep their case; no two packages of the catalog
 * differ only by case.
 */
function comparable(purl: string): string | undefined {
  const [, type, rest] = /^(pkg:[a-z][a-z0-9.-]*)\/([^?#]+)/.exec(purl.toLowerCase()) ?? []
  if (!rest) return undefined
  const version = rest.indexOf('@', rest.lastIndexOf('/') + 2)
  const name = decoded(version < 0 ? rest : rest.slice(0, version)).toLowerCase()
  return `${type}/${type === 'pkg:pypi' ? name.replace(/[-_.]+/g, '-') : name}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Whether a package URL names the wanted package, any version of it.
 *
 * @throws {RangeError} when the wanted text is not a package URL.
 */
export function isSamePackage(wanted: string): (purl: string) => boolean {
  const key = comparable(wanted.trim())
  if (key === undefined)
    throw new RangeError(`\`${wanted}\` is not a package URL; write it like \`pkg:npm/event-stream\``)
  return (purl) => comparable(purl) === key
}
