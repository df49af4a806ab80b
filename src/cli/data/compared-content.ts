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

const inPackage = `the data of this package, of ${meta.contentDate}`

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
  const files = await packaged()
  writeError(`No content folder here: compared with ${inPackage}.\n`)
  return { read: () => files }
}

/** Whether files are a few new records: whole content has single objects, or at least compromise types. */
const isFragment = (files: readonly ContentFile[]): boolean =>
  !files.some(({ path }) => {
    const [folder = ''] = path.split('/')
    return folder === 'compromise-types' || collections.some(({ name, single }) => single && name === folder)
  })

/**
 * The files that a new record is checked with: those of the folder and, unless it was named, where these are a few new
 * records, the packaged ones as well, which is said on standard error.
 */
export async function contentForNew(
  { folder, read }: ComparedContent,
  named: string | undefined,
  { writeError }: Terminal
): Promise<readonly ContentFile[]> {
  const own = read()
  if (folder === undefined || named !== undefined || !isFragment(own)) return own
  const paths = new Set(own.map(({ path }) => path))
  writeError(`The content here is a few records: compared with ${inPackage}, as well.\n`)
  return [...own, ...(await packaged()).filter(({ path }) => !paths.has(path))]
}

const packaged = async (): Promise<readonly ContentFile[]> => (await import('./packaged-content.ts')).packagedContent()
