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
  /** The place of a file or folder, by its path in the checkout. */
  readonly addressOf: (path: string) => Address
  /** The full hash of the commit that is checked out, where it is known. */
  readonly commit?: string
  /** The day of that version, `YYYY-MM-DD`. */
  readonly date: string
}

/** The web address of a file or folder at the version that was read; of the newest one where that is not known. */
export function urlOf({ addressOf, commit = 'HEAD' }: Published, path: string, form: 'blob' | 'tree' = 'blob'): string {
  const address = addressOf(path)
  return `https://github.com/${address.repository}/${form}/${commit}/${encodeURI(address.path)}`.replace(/\/+$/, '')
}

/** Makes a link of a document absolute; undefined for one that leads out of the repository, and for schemes that are no web address. */
export function absoluteLink(published: Published, document: string, url: string): string | undefined {
  if (!isLocal(url)) return undefined
  const { path, anchor } = splitLocal(url)
  const target = path === '' ? document : path.startsWith('/') ? path.slice(1) : joinPath(folderOf(document), path)
  if (target === undefined) return undefined
  return `${urlOf(published, target)}${anchor === undefined ? '' : `#${encodeURI(anchor)}`}`.replace(
    /[()\s]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`
  )
}
