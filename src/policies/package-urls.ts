/** What the purl specification says of the packages of one type. */
interface PackageType {
  /** Whether a package has a namespace before its name; either where it says neither, or both. */
  readonly namespace?: 'required' | 'prohibited'
  /** Whether a namespace is one part, without slashes. */
  readonly flat?: true
  /** The parts in which case makes no difference, and that are written in lower case. */
  readonly lower?: readonly ('namespace' | 'name')[]
  /** The canonical spelling of a name. */
  readonly spelled?: (name: string) => string
  /** Names that no package has, and what they would have to be. */
  readonly named?: readonly [isPossible: (name: string, namespace: readonly string[]) => boolean, expected: string]
}

const both = ['namespace', 'name'] as const
const flatOwner = { namespace: 'required', flat: true } as const
const noNamespace = { namespace: 'prohibited' } as const
const plainName = {
  named: [(name: string) => /^[\w.-]+$/.test(name), 'a name of letters, digits, `-`, `_` and `.`']
} as const

/**
 * By type; from the definitions in package-url/purl-spec. Case is kept where registries tell names apart by it, though
 * the specification would fold it: old npm names (`JSONStream` is not `jsonstream`) and Go modules.
 */
const types: Readonly<Record<string, PackageType>> = {
  alpm: { namespace: 'required', lower: both },
  apk: { namespace: 'required', lower: both },
  bazel: noNamespace,
  bitbucket: { ...flatOwner, lower: both },
  bitnami: { ...noNamespace, lower: ['name'] },
  cargo: { ...noNamespace, ...plainName },
  cocoapods: { ...noNamespace, named: [(name) => /^[^\s+.][^\s+]*$/.test(name), 'a name without blanks and `+`'] },
  composer: { ...flatOwner, lower: both },
  conda: noNamespace,
  cpan: { ...flatOwner, named: [(name) => !name.includes('::'), 'a distribution, which has no `::`'] },
  cran: noNamespace,
  deb: { namespace: 'required', lower: both },
  gem: { ...noNamespace, ...plainName },
  github: { ...flatOwner, lower: both, ...plainName },
  gitlab: { namespace: 'required', ...plainName },
  golang: { namespace: 'required' },
  hackage: noNamespace,
  hex: { flat: true, lower: both },
  huggingface: { flat: true },
  julia: noNamespace,
  luarocks: { flat: true, lower: both },
  maven: flatOwner,
  mlflow: noNamespace,
  npm: {
    flat: true,
    named: [
      (name, [scope = '@a']) => /^@[^@\s]+$/.test(scope) && /^[^@\s]+$/.test(name),
      'a name without blanks, and `%40` before a scope, as in `pkg:npm/%40scope/name`'
    ]
  },
  nuget: { ...noNamespace, ...plainName },
  oci: { ...noNamespace, lower: ['name'] },
  opam: noNamespace,
  otp: { ...noNamespace, lower: ['name'] },
  pear: { namespace: 'required' },
  pub: {
    ...noNamespace,
    lower: ['name'],
    spelled: (name) => name.replaceAll('-', '_'),
    named: [(name) => /^[\w-]+$/.test(name), 'a name of letters, digits and `_`']
  },
  pypi: {
    ...noNamespace,
    lower: ['name'],
    spelled: (name) => name.replace(/[-_.]+/g, '-'),
    named: [(name) => /^[a-z0-9](?:[\w.-]*[a-z0-9])?$/i.test(name), 'a name of letters, digits, `-`, `_` and `.`']
  },
  qpkg: { namespace: 'required', lower: ['namespace'] },
  rpm: { lower: ['namespace'] },
  swift: { namespace: 'required' },
  'vscode-extension': { ...flatOwner, lower: both },
  yocto: { lower: ['namespace'] }
}

interface Parts {
  readonly type: string
  readonly namespace: readonly string[]
  readonly name: string
  readonly qualifiers: readonly (readonly [key: string, value: string])[]
}

/** The parts of a package URL without version and subpath, or what it would need to have, as in "expected …". */
function partsOf(purl: string): Parts | string {
  const [, type, path = '', query] = /^pkg:([a-z][a-z0-9.-]*)\/([^?#]*)(?:\?([^#]*))?$/.exec(purl) ?? []
  if (type === undefined) return 'a package URL'
  const parts = path.split('/').map(decoded)
  if (parts.includes('')) return 'a name, and no empty parts between slashes'
  const isPart = (part: string | undefined): part is string =>
    part !== undefined && !/\/|^\.{1,2}$|^\s|\s$|[\p{Cc}\p{Cf}]/u.test(part)
  if (!parts.every(isPart)) return 'parts that are names when percent-decoded'
  const pairs = (query ?? '').split('&').filter((pair) => pair !== '')
  const qualifiers = pairs.map((pair) => {
    const [key = '', ...value] = pair.split('=')
    return [key.toLowerCase(), value.join('=')] as const
  })
  const keys = qualifiers.map(([key]) => key)
  if (!pairs.every((pair) => /^[a-z][\w.-]*=/i.test(pair)) || new Set(keys).size < keys.length)
    return 'qualifiers such as `arch=amd64`, each key once'
  return { type, namespace: parts.slice(0, -1), name: parts.at(-1) ?? '', qualifiers }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const typeOf = (type: string): PackageType => (Object.hasOwn(types, type) ? types[type] : undefined) ?? {}

/** Why no package can have this URL: what it would need to have, as in "expected …". */
export function packageFault(purl: string): string | undefined {
  const parts = partsOf(purl)
  if (typeof parts === 'string') return parts
  const { type, namespace, name } = parts
  const { namespace: need, flat, named } = typeOf(type)
  if (need === 'required' && namespace.length === 0)
    return `a namespace before the name, as in \`pkg:${type}/namespace/name\``
  if (need === 'prohibited' && namespace.length > 0)
    return `a name alone, as in \`pkg:${type}/name\`: packages of this type have no namespace`
  if (flat && namespace.length > 1) return `one namespace before the name, as in \`pkg:${type}/namespace/name\``
  return named && !named[0](name, namespace) ? named[1] : undefined
}

/** A part with all characters encoded but those that the specification keeps. */
const encoded = (part: string): string =>
  encodeURIComponent(part)
    .replaceAll('%3A', ':')
    .replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/** The one form of a package URL by which it is compared; undefined where no package can have it. */
export function canonicalPackage(purl: string): string | undefined {
  const parts = partsOf(purl)
  if (typeof parts === 'string' || packageFault(purl) !== undefined) return undefined
  const { type, namespace, name, qualifiers } = parts
  const { lower = [], spelled = (one: string) => one } = typeOf(type)
  const path = [
    ...(lower.includes('namespace') ? namespace.map((one) => one.toLowerCase()) : namespace),
    spelled(lower.includes('name') ? name.toLowerCase() : name)
  ]
  // Values are kept as they are written: whether `/` is encoded in them is not settled, and a `+` is no blank.
  const query = qualifiers
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .sort()
  return `pkg:${type}/${path.map(encoded).join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}`
}
