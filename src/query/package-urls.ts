/** A package URL as it is compared. */
export interface PackageUrl {
  /** Such as `npm`. */
  readonly type: string
  /** Type, namespace and name, in lower case where case makes no difference. */
  readonly name: string
  readonly version?: string
  /** As it is written, without version, qualifiers and subpath. */
  readonly withoutVersion: string
  readonly qualifiers: ReadonlyMap<string, string>
}

/** A part of a package URL without its percent-encoding, where that is right. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Types whose names the purl specification has in lower case, and whose registries do not tell case apart. */
const inLowerCase =
  /^pkg:(?:alpm|apk|bitbucket|bitnami|composer|deb|github|hex|luarocks|oci|otp|pub|pypi|vscode-extension)\//

/** A package URL without version in the one spelling by which it is compared. */
function comparable(purl: string): string {
  const name = inLowerCase.test(purl) ? decoded(purl).toLowerCase() : decoded(purl)
  if (name.startsWith('pkg:pypi/')) return name.replace(/[-_.]+/g, '-')
  return name.startsWith('pkg:pub/') ? name.replaceAll('-', '_') : name
}

/** The path of a package URL before the `@` of its version, and the version; a scope may have a bare `@` as well. */
export function nameAndVersion(path: string): readonly [name: string, version: string] {
  const at = path.lastIndexOf('@')
  return at > 0 && path[at - 1] !== '/' ? [path.slice(0, at), path.slice(at + 1)] : [path, '']
}

/** The parts of a package URL, whose subpath does not count; undefined for any other text. */
export function packageUrlOf(text: string): PackageUrl | undefined {
  const [, type = '', path = '', query = ''] =
    /^pkg:\/*([a-z][a-z0-9.-]*)\/([^?#]+)(?:\?([^#]*))?/i.exec(text.trim()) ?? []
  const [name, ownVersion] = nameAndVersion(path)
  if (!/[^/@]/.test(name)) return undefined
  // GitHub's own SBOMs have a type for actions; everybody else calls an action by its repository.
  const kind = type.toLowerCase().replace(/^githubactions$/, 'github')
  const purl = `pkg:${kind}/${name}`
  const version = decoded(ownVersion).trim()
  return {
    type: kind,
    name: comparable(purl),
    ...(version !== '' && { version }),
    withoutVersion: purl,
    qualifiers: query === '' ? none : qualifiersIn(query)
  }
}

const none: ReadonlyMap<string, string> = new Map()

function qualifiersIn(query: string): ReadonlyMap<string, string> {
  const pairs = query.split('&').map((pair) => pair.split('='))
  return new Map(pairs.map(([key = '', ...value]) => [key.toLowerCase(), decoded(value.join('=')).toLowerCase()]))
}

const commonTypes =
  /^(?:pkg:)?(cargo|composer|deb|docker|gem|generic|github|golang|huggingface|maven|npm|nuget|pypi)[:/]+/i

/** A text with a type of package URL before the name, such as `npm:axios`, as the package URL it may mean. */
export const withScheme = (text: string): string => text.trim().replace(commonTypes, 'pkg:$1/')

/**
 * The parts of a package URL that somebody asks for.
 *
 * @throws {RangeError} when the text is not a package URL, with the nearest one.
 */
export function wantedPackage(text: string): PackageUrl {
  const wanted = packageUrlOf(text)
  if (wanted) return wanted
  const near = withScheme(text)
  throw new RangeError(
    packageUrlOf(near)
      ? `\`${text}\` is not a package URL; did you mean \`${near}\`?`
      : `\`${text}\` is not a package URL; write it like \`pkg:npm/event-stream\``
  )
}
