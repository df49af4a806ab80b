import { readContent, type ContentFile } from '../../build/read.ts'
import { collections } from '../../collections/index.ts'
import { meta } from '../../generated/meta.ts'
import { contentFolderOf } from '../files/content-folder.ts'
import { findContentFolder } from '../files/tag-documents.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Content to compare something with: that of a folder, or the packaged data. */
export interface ComparedContent {
  /** Absolute; absent for the packaged data. */
  readonly folder?: string | undefined
  /** Reads it, anew each time. */
  readonly read: () => readonly ContentFile[]
}

const singles = collections.flatMap(({ name, single }) => (single ? [`${name}/${name}.md`] : []))

/**
 * The files that a new record is checked with: those of the folder, and where that has no single objects, as a
 * folder of a few new records has none, the packaged ones that it has no file for.
 */
export async function contentAround({ read }: ComparedContent): Promise<readonly ContentFile[]> {
  const own = read()
  const paths = new Set(own.map(({ path }) => path))
  if (singles.some((path) => paths.has(path))) return own
  const { packagedContent } = await import('./packaged-content.ts')
  return [...own, ...(await packagedContent()).filter(({ path }) => !paths.has(path))]
}

/**
 * The content of a folder that was named, else of the one that the terminal is in or above; where there is none, the
 * packaged data, which is said on standard error.
 *
 * @throws {CannotRun} when the named folder is missing or something else.
 */
export async function comparedContent(
  named: string | undefined,
  { folder: from, writeError }: Terminal
): Promise<ComparedContent> {
  const folder = named === undefined ? contentFolderOf(from, true) : findContentFolder(named, from)
  if (folder !== undefined) return { folder, read: () => readContent(folder) }
  const { packagedContent } = await import('./packaged-content.ts')
  const files = await packagedContent()
  writeError(`No content folder here: compared with the data of this package, of ${meta.contentDate}.\n`)
  return { read: () => files }
}
