import { isWebAddress } from '../../policies/addresses.ts'
import { checkOptionKeys, wrongValue } from '../wrong-value.ts'

/** Where the pages of a collection go. */
export interface CollectionOptions {
  /** Path of its overview below the site's base path, such as `security/incidents`; a record's page is below it. */
  readonly path: string
}

/** Where each collection's pages go, and what their links for editing lead to. */
// Docusaurus takes options of an alias, not of an interface.
// oxlint-disable-next-line typescript/consistent-type-definitions
export type DocusaurusOptions = {
  /** The pages of the incident catalog; none when absent. */
  readonly incidents?: CollectionOptions
  /** The pages of the lexicon; none when absent. */
  readonly lexicon?: CollectionOptions
  /** The pages of the security assessments; none when absent. */
  readonly assessments?: CollectionOptions
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

const collectionNames = ['incidents', 'lexicon', 'assessments'] as const

/** A collection that can have pages. */
export type CollectionName = (typeof collectionNames)[number]

const repository = 'https://github.com/cncf/tag-security/edit/main/content'

/**
 * The options with their defaults.
 *
 * @throws {RangeError | TypeError} for an unknown option, with the nearest one, or a value that it does not take.
 */
export function checkOptions(options: unknown): CheckedOptions {
  const given = checkOptionKeys(options, '@cncf/tag-security/docusaurus', [...collectionNames, 'editUrl', 'id'])
  const { editUrl = repository, id = 'default' } = given
  if (id !== 'default') throw wrongValue('`id`', id, 'nothing, as a site has one instance of this plugin')
  if (typeof editUrl !== 'string' || !isWebAddress(editUrl))
    throw wrongValue('`editUrl`', editUrl, `an address such as \`${repository}\``)
  const paths = Object.fromEntries(
    collectionNames.flatMap((name) => (given[name] === undefined ? [] : [[name, checkedPath(name, given[name])]]))
  )
  for (const [index, name] of collectionNames.entries()) {
    const other = collectionNames.slice(0, index).find((one) => paths[one] !== undefined && paths[one] === paths[name])
    if (other !== undefined)
      throw new RangeError(
        `\`${other}.path\` and \`${name}.path\` are both \`${paths[name]}\`; give each collection its own`
      )
  }
  return { id, paths, editUrl: editUrl.replace(/(?<!\/)\/+$/, '') }
}

function checkedPath(name: CollectionName, value: unknown): string {
  const { path } = checkOptionKeys(value, name, ['path'])
  const expected = `a path of letters, digits, hyphens and slashes such as \`${name}\``
  if (typeof path !== 'string') throw wrongValue(`\`${name}.path\``, path, expected)
  const segments = path.split('/').filter((segment) => segment !== '')
  if (!segments.every((segment) => /^[\w~-][\w.~-]*$/.test(segment)))
    throw wrongValue(`\`${name}.path\``, path, expected)
  return segments.join('/')
}
