/** A package as a file names it. */
interface Package {
  /** Type of package URL, such as `npm`. */
  readonly type: string
  /** What comes before the name, such as the scope of an npm package; parts are separated by slashes. */
  readonly namespace?: string | undefined
  readonly name: string
  readonly version?: string | undefined
}

/** Half of a surrogate pair, which has no percent-encoding. */
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A part of a package URL, percent-encoded. */
export function encoded(part: string): string {
  if (/^[\w.~-]*$/.test(part)) return part
  return encodeURIComponent(part.replace(loneSurrogates, '\ufffd')).replaceAll('%3A', ':').replaceAll('%2B', '+')
}

/** The package URL of a package. Names are written as the file has them: how they compare is not settled here. */
export function purlOf({ type, namespace, name, version }: Package): string {
  const path = namespace ? [...namespace.split('/'), name] : [name]
  return `pkg:${type}/${path.map(encoded).join('/')}${version ? `@${encoded(version)}` : ''}`
}

/** The package URL of an npm package, whose name may have a scope. */
export function npmPurl(fullName: string, version?: string): string {
  const slash = fullName.startsWith('@') ? fullName.indexOf('/') : -1
  return slash < 0
    ? purlOf({ type: 'npm', name: fullName, version })
    : purlOf({ type: 'npm', namespace: fullName.slice(0, slash), name: fullName.slice(slash + 1), version })
}

/** A package URL with the version that is named beside it, where it has none of its own. */
export function withVersion(purl: string, version: string | undefined): string {
  const end = purl.search(/[?#]/)
  const path = end < 0 ? purl : purl.slice(0, end)
  const at = path.lastIndexOf('@')
  const hasVersion = at > 0 && path[at - 1] !== '/'
  return hasVersion || !version ? purl : `${path}@${encoded(version)}${purl.slice(path.length)}`
}

/** Whether a text is a package URL. A scope may be written with a bare `@`, as npm does. */
export const isPurl = (text: string): boolean => /^pkg:\/*[a-z][a-z0-9.+-]*\/[^?#]*\w/i.test(text)
