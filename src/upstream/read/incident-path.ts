import type { Link, Nodes } from 'mdast'
import { folderOf, foldersAround, isLocal, joinPath, splitLocal } from './paths.ts'

/** Address of an incident file: a year's folder and a Markdown file. */
export const isIncidentPath = (url: string): boolean =>
  /(^|\/)(1[89]|2\d)\d\d\/[^/]+\.mdx?$/i.test(url.replace(/[?#].*/s, ''))

/** The links in a node, however deep. */
export function linksIn(node: Nodes): Link[] {
  if (node.type === 'link') return [node]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}

/** Folders around a file that are looked at: no checkout has more. */
const deepest = 20

/** Where a repository or a site of the CNCF shows a file, and what comes before its path. */
const published: readonly RegExp[] = [
  /^https?:\/\/(?:www\.)?github\.com\/cncf\/[^/]+\/(?:blob|tree|raw|edit|blame)\/[^/]+(\/[^?#]*)/i,
  /^https?:\/\/raw\.githubusercontent\.com\/cncf\/[^/]+\/(?:refs\/heads\/)?[^/]+(\/[^?#]*)/i,
  /^https?:\/\/(?:contribute|tag-security)\.cncf\.io(\/[^?#]*)/i
]

/** The path that an address has in its repository or on its site, starting with a slash. */
function absolutePath(url: string): string | undefined {
  const path = isLocal(url)
    ? splitLocal(url).path
    : published.flatMap((pattern) => pattern.exec(url)?.[1] ?? []).map((path) => splitLocal(path).path)[0]
  return path?.startsWith('/') ? path : undefined
}

/**
 * The incident file that a row links: by a path, by one that starts at the root of the repository or the site, or by
 * an address on GitHub. Undefined for other addresses.
 */
export function linkedFile(url: string, from: string, paths: ReadonlySet<string>): string | undefined {
  const folder = folderOf(from)
  const absolute = absolutePath(url)
  if (absolute === undefined) {
    const path = isLocal(url) ? splitLocal(url).path : ''
    const target = path === '' ? undefined : joinPath(folder, path)
    return target === undefined ? undefined : (existing(target, paths) ?? target)
  }
  const parts = absolute.split('/').filter(Boolean).slice(-deepest)
  // A checkout may be a part of the repository, and a site leaves out the folder of its pages.
  for (let skipped = 0; parts.length - skipped >= 2; skipped++) {
    const path = parts.slice(skipped).join('/')
    for (const around of foldersAround(from)) {
      const target = joinPath(around, path)
      const found = target === undefined ? undefined : existing(target, paths)
      if (found !== undefined) return found
    }
  }
  return isIncidentPath(absolute) ? joinPath(folder, parts.slice(-2).join('/')) : undefined
}

/** The path of a file, also where an address leaves out its ending, as sites do. */
const existing = (path: string, paths: ReadonlySet<string>): string | undefined =>
  [path, `${path}.md`, `${path}.mdx`].find((one) => paths.has(one))
