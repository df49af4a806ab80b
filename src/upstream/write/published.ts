import type { SourceReference } from '../../records/sources.ts'
import { encodedAddress } from '../../policies/addresses.ts'
import type { UpstreamFacts } from '../read/index.ts'
import { assessmentPlace } from '../compare/assessment-place.ts'
import { folderOf, isLocal, joinPath, splitLocal } from '../read/paths.ts'

/** A place in a repository on GitHub. */
export interface Address {
  /** Owner and name: `cncf/contribute-site`. */
  readonly repository: string
  /** Path below the repository's root, with forward slashes. */
  readonly path: string
}

/** Where the documents of a checkout are published, and in which version. */
export interface Published {
  /** The place of a file or folder, by its path in the checkout; undefined outside of the known repositories. */
  readonly addressOf: (path: string) => Address | undefined
  /** The hash of the commit, where it is known. */
  readonly commit?: string
  /** The day of that version, `YYYY-MM-DD`. */
  readonly date: string
}

/** What the import of every record needs. */
export interface Context {
  readonly published: Published
  /** The reference to the source that a document is, or lies in. */
  readonly referenceTo: (path: string, more?: Pick<SourceReference, 'anchor' | 'supports'>) => SourceReference
  /** Prose of a document as content takes it. */
  readonly clean: (markdown: string, document: string) => string
}

/** Where a checkout comes from, as far as git or somebody says. */
interface Origin {
  readonly repository?: string | undefined
  /** Path of the checkout below the root of its clone: empty, or with a slash at its end. Absent outside of a clone. */
  readonly prefix?: string | undefined
}

/** Where the TAG's documents lie in their repositories. */
const known: readonly (readonly [repository: string, path: string])[] = [
  ['cncf/contribute-site', 'docs/community/tags/security-and-compliance'],
  ['cncf/tag-security', 'community/catalog/compromises'],
  ['cncf/tag-security', 'community/resources/security-lexicon'],
  ['cncf/tag-security', 'community/assets/tag-emeritus-leaders.md'],
  ['cncf/toc', 'tags/tag-security-and-compliance'],
  ['cncf/toc', 'tags/emeritus_leaders.md'],
  ['cncf/toc', 'tags.yaml']
]

/** A repository and the folder of its root in the file system. */
interface Root {
  readonly folder: string
  readonly repository: string
}

/** Paths of the documents that facts were read in. */
export const documentPaths = ({ incidents, assessments, ...facts }: UpstreamFacts): string[] => [
  ...new Set([
    ...assessments.map(({ path }) => path),
    ...incidents.flatMap(({ path, row, file }) => [...(file ? [path] : []), ...(row ? [row.at.file] : [])]),
    ...Object.values(facts).flatMap((list) => list.map(({ at }) => at.file))
  ])
]

/**
 * Finds the address of a path in a checkout: as its origin says, else as the paths of its documents show.
 * `top` is its absolute path with forward slashes.
 */
export function addressFinder(
  facts: UpstreamFacts,
  top: string,
  { repository: own, prefix }: Origin
): Published['addressOf'] {
  if (own !== undefined && prefix !== undefined) return (path) => ({ repository: own, path: prefix + path })
  const roots = [...rootsOf(documentPaths(facts).map((path) => `${top}/${path}`)), ...namedRoot(top)]
  return (path) => {
    const whole = path === '' ? top : `${top}/${path}`
    const root = roots.find(({ folder }) => whole === folder || whole.startsWith(`${folder}/`))
    if (root) return { repository: own ?? root.repository, path: whole.slice(root.folder.length + 1) }
    return own === undefined ? undefined : { repository: own, path }
  }
}

/** A folder that is named like a repository, as a clone is. */
const namedRoot = (folder: string): Root[] =>
  known
    .filter(([repository]) => folder.endsWith(repository.replace(/^cncf/, '')))
    .slice(0, 1)
    .map(([repository]) => ({ folder, repository }))

/** The root of the repository around a document of an assessment. */
function assessmentRoot(path: string): Root | undefined {
  const { layout, projects, project } = assessmentPlace(path)
  if (layout === undefined || !/^[^/]+(?:\/sub-?projects?\/[^/]+)?$/i.test(project)) return undefined
  const folder =
    layout === 'cncf/toc' ? folderOf(projects) : projects.replace(/(?:\/community)?\/assessments\/projects$/, '')
  return { folder, repository: layout }
}

/** The roots of repositories around some documents, the innermost first. */
function rootsOf(paths: readonly string[]): Root[] {
  const roots = new Map<string, string>()
  for (const path of paths) {
    for (const [repository, place] of known) {
      const at = path.endsWith(`/${place}`) ? path.length - place.length : path.lastIndexOf(`/${place}/`) + 1
      if (at > 0 && !roots.has(path.slice(0, at - 1))) roots.set(path.slice(0, at - 1), repository)
    }
    const own = assessmentRoot(path)
    if (own && !roots.has(own.folder)) roots.set(own.folder, own.repository)
  }
  return [...roots]
    .map(([folder, repository]) => ({ folder, repository }))
    .sort((a, b) => b.folder.length - a.folder.length)
}

/** A document lies in no known repository. */
export class UnknownRepository extends Error {}

/**
 * The web address of a file or folder at the version that was read, or at the newest one.
 *
 * @throws {UnknownRepository} when it is in none.
 */
export function urlOf(
  { addressOf, commit = 'HEAD' }: Omit<Published, 'date'>,
  path: string,
  form: 'blob' | 'tree' = 'blob'
): string {
  const address = addressOf(path)
  if (!address) throw new UnknownRepository(path)
  const file = `https://github.com/${address.repository}/${form}/${commit}/${encodeURI(address.path)}`
  return file.replace(/(?<!\/)\/+$/, '')
}

/** Makes a relative link of a document absolute; undefined if it leads out of the repository or has a scheme. */
export function absoluteLink(published: Published, document: string, url: string): string | undefined {
  if (!isLocal(url)) return undefined
  const { path, query, fragment } = splitLocal(url)
  const target = path === '' ? document : path.startsWith('/') ? path.slice(1) : joinPath(folderOf(document), path)
  if (target === undefined || !published.addressOf(target)) return undefined
  return (urlOf(published, target) + encodedAddress(query + fragment))
    .replace(/[()\s]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
    .replace(/[\u0080-\u{10ffff}]+/gu, encodeURIComponent)
}
