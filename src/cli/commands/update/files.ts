import { lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { existing, pathBelow } from '../../files/path.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'

/** A page to update. */
export interface PageFile {
  /** Absolute. */
  readonly path: string
  /** Its path as messages have it. */
  readonly shown: string
  /** Whether it is a link, which is not followed. */
  readonly isLink: boolean
}

const isPage = (path: string): boolean => /\.(?:md|mdx|markdown)$/i.test(path)

/**
 * The pages that are named, and those in folders that are named; of the latter not those in `node_modules` or hidden
 * folders, and no links.
 *
 * @throws {CannotRun} for a name of nothing and of what is no page.
 */
export function pagesNamed(words: readonly string[], from: string): PageFile[] {
  const all = words.flatMap((word): PageFile[] => {
    if (word === '') throw new CannotRun('A path is empty; name files or folders: tag-security update docs.')
    if (/[*?]/.test(word) && statsAt(resolve(from, word)) === undefined)
      throw new CannotRun(`No such file or folder: \`${word}\`; name the folder instead, all pages in it are read.`)
    const path = resolve(from, word)
    const found = isLinkAt(path) ? undefined : existing(path, word)
    if (found?.isDirectory()) return pagesIn(path, word).map((page) => pageAt(page, from))
    if (!isPage(path)) throw new CannotRun(`\`${word}\` is no page; name .md or .mdx files, or folders.`)
    return [pageAt(path, from)]
  })
  const unique = new Map(all.map((page) => [page.isLink ? page.path : realpathSync(page.path), page]))
  return [...unique.values()]
}

const pageAt = (path: string, from: string): PageFile => ({
  path,
  shown: pathBelow(from, path),
  isLink: isLinkAt(path)
})

/** What is at a path, a link itself; undefined where nothing can be seen there. */
function statsAt(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}

const isLinkAt = (path: string): boolean => statsAt(path)?.isSymbolicLink() ?? false

function pagesIn(folder: string, word: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name)
        if (entry.isDirectory())
          return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : pagesIn(path, word)
        return entry.isFile() && isPage(basename(path)) ? [path] : []
      })
  } catch (error) {
    if (error instanceof CannotRun) throw error
    throw new CannotRun(`Cannot read the folder \`${word}\`: ${reasonOf(error)}.`)
  }
}
