import { join, sep } from 'node:path'
import type { Address, Published } from '../../../upstream/write/index.ts'
import type { UpstreamFacts } from '../../../upstream/read/index.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { gitFolder } from './git.ts'
import type { ImportOptions } from './options.ts'

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

/** A checkout as far as its place says where it comes from. */
interface Checkout {
  /** As typed. */
  readonly word: string
  /** Absolute. */
  readonly folder: string
  readonly facts: UpstreamFacts
}

/** Every document that facts were read in. */
export const documentsOf = ({ incidents, definitions, terms, tagPages, tags, emeritus }: UpstreamFacts): string[] => [
  ...new Set([
    ...incidents.flatMap(({ path, row, file }) => [...(file ? [path] : []), ...(row ? [row.at.file] : [])]),
    ...[definitions, terms, tagPages, tags, emeritus].flatMap((list) => list.map(({ at }) => at.file))
  ])
]

/**
 * Where the documents of a checkout are published: as git says, else as their paths show.
 *
 * @throws {CannotRun} when neither shows the repository, and no flag names it.
 */
export function publishedOf(
  { word, folder, facts }: Checkout,
  { repository, commit, date }: ImportOptions,
  today: string
): Published {
  const git = gitFolder(folder)
  const own = repository ?? git?.repository
  const top = folder.split(sep).join('/')
  const roots =
    own !== undefined && git ? [] : [...rootsOf(documentsOf(facts).map((path) => `${top}/${path}`)), ...namedRoot(top)]
  const addressOf = (path: string): Address => {
    if (own !== undefined && git) return { repository: own, path: join(git.prefix, path).split(sep).join('/') }
    const whole = path === '' ? top : `${top}/${path}`
    const root = roots.find((one) => whole === one.folder || whole.startsWith(`${one.folder}/`))
    if (root) return { repository: own ?? root.repository, path: whole.slice(root.folder.length + 1) }
    if (own !== undefined) return { repository: own, path }
    throw new CannotRun(
      `It does not show which repository \`${word}\` is a checkout of; name it: --repository cncf/contribute-site.`
    )
  }
  const hash = commit ?? git?.commit
  return { addressOf, ...(hash !== undefined && { commit: hash }), date: date ?? git?.date ?? today }
}

/** A folder that is named like a repository, as a clone is. */
const namedRoot = (folder: string): { readonly folder: string; readonly repository: string }[] =>
  known
    .filter(([repository]) => folder.endsWith(repository.replace(/^cncf/, '')))
    .slice(0, 1)
    .map(([repository]) => ({ folder, repository }))

/** The roots of repositories around some documents, the innermost first. */
function rootsOf(paths: readonly string[]): { readonly folder: string; readonly repository: string }[] {
  const roots = new Map<string, string>()
  for (const path of paths) {
    for (const [repository, place] of known) {
      const at = path.endsWith(`/${place}`) ? path.length - place.length : path.lastIndexOf(`/${place}/`) + 1
      if (at > 0 && !roots.has(path.slice(0, at - 1))) roots.set(path.slice(0, at - 1), repository)
    }
  }
  return [...roots]
    .map(([folder, repository]) => ({ folder, repository }))
    .sort((a, b) => b.folder.length - a.folder.length)
}
