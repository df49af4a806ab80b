import { nearest } from '../../suggestion.ts'

/** Where the pages of a collection go. */
export interface CollectionOptions {
  /** Path of its overview below the site's base path, such as `incidents` or `security/incidents`; a record's page is below it. */
  readonly path: string
}

/** Where each collection's pages go, and what their links for editing lead to. */
// oxlint-disable-next-line typescript/consistent-type-definitions -- Docusaurus takes options of an alias, not of an interface.
export type DocusaurusOptions = {
  /** The pages of the incident catalog; none when absent. */
  readonly incidents?: CollectionOptions
  /** The pages of the lexicon; none when absent. */
  readonly lexicon?: CollectionOptions
  /** Address of the folder with the collections' content files; that of this package's repository when absent. */
  readonly editUrl?: string
  /** Docusaurus's name for the one instance of the plugin that a site can have. */
  readonly id?: 'default'
}

/** Options that were checked, with what was left out. */
export interface CheckedOptions {
  readonly id: 'default'
  /** Paths of the collections that have pages, without slashes around them. */
  readonly paths: { readonly [Name in CollectionName]?: string }
  /** Without a slash at its end. */
  readonly editUrl: string
}

const collectionNames = ['incidents', 'lexicon'] as const

/** A collection that can have pages. */
export type CollectionName = (typeof collectionNames)[number]

const repository = 'https://github.com/cncf/tag-security/edit/main/content'

/**
 * The options with their defaults.
 *
 * @throws {Error} that names the first option that does not exist or cannot be used, and the nearest valid one.
 */
export function checkOptions(options: unknown): CheckedOptions {
  const given = recordOf(options, 'the options')
  refuseUnknown(given, '', [...collectionNames, 'editUrl', 'id'])
  const { editUrl = repository, id = 'default' } = given
  if (id !== 'default') throw problem('id', id, 'nothing, as a site has one instance of this plugin')
  if (typeof editUrl !== 'string' || !/^https?:\/\/[^\s/]/.test(editUrl))
    throw problem('editUrl', editUrl, `an address such as \`${repository}\``)
  const paths = Object.fromEntries(
    collectionNames.flatMap((name) => (given[name] === undefined ? [] : [[name, pathOf(name, given[name])]]))
  )
  if (paths['incidents'] !== undefined && paths['incidents'] === paths['lexicon']) {
    throw new Error(
      `\`incidents.path\` and \`lexicon.path\` are both \`${paths['lexicon']}\`; give each collection its own, such as \`lexicon\``
    )
  }
  return { id, paths, editUrl: editUrl.replace(/\/+$/, '') }
}

function pathOf(name: CollectionName, value: unknown): string {
  const given = recordOf(value, `\`${name}\``, ` such as \`{ path: '${name}' }\``)
  refuseUnknown(given, `${name}.`, ['path'])
  const { path } = given
  if (typeof path !== 'string') throw problem(`${name}.path`, path, `a path such as \`${name}\``)
  const segments = path.split('/').filter((segment) => segment !== '')
  if (segments.every((segment) => /^[\w~-][\w.~-]*$/.test(segment))) return segments.join('/')
  const valid = segments
    .map((segment) => segment.replace(/[^\w.~-]+/g, '-').replace(/^[.-]+|-+$/g, ''))
    .filter((segment) => segment !== '')
  throw new Error(
    `\`${name}.path\` is ${show(path)}, which is no path of letters, digits, hyphens and slashes; did you mean \`${valid.join('/') || name}\`?`
  )
}

function recordOf(value: unknown, what: string, example = ''): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new Error(`${what} of \`@cncf/tag-security/docusaurus\` is ${show(value)}; expected an object${example}`)
}

function refuseUnknown(given: Readonly<Record<string, unknown>>, prefix: string, known: readonly string[]): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key))
  if (unknown === undefined) return
  const near = nearest(unknown, known)
  const valid =
    near === undefined
      ? `expected ${known
          .filter((key) => key !== 'id')
          .map((key) => `\`${prefix}${key}\``)
          .join(', ')}`
      : `did you mean \`${prefix}${near}\`?`
  throw new Error(`\`${prefix}${unknown}\` is no option of \`@cncf/tag-security/docusaurus\`; ${valid}`)
}

const show = (value: unknown): string =>
  `\`${typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? 'undefined')}\``

const problem = (option: string, value: unknown, expected: string): Error =>
  new Error(`\`${option}\` is ${show(value)}; expected ${expected}`)
