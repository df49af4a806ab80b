import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { folderLimit, readPlainFile, type Unread } from './plain-file.ts'

/** A file of a content folder. */
export interface ContentFile {
  /** Path below the folder, with forward slashes. */
  readonly path: string
  /** Its bytes, or why there are none. */
  readonly content: Uint8Array | 'link' | Unread
}

/** The content cannot be read; the message says why, in one line. */
export class ContentError extends Error {
  /** The name of the class. */
  override readonly name = 'ContentError'
}

/** Whether a content folder claims to have a collection. */
export type Presence = (collection: string) => boolean

/** The presence of collections in files: those with a file in their folder are present. */
export function presenceIn(files: readonly ContentFile[]): Presence {
  const folders = new Set(files.map(({ path }) => path.split('/')[0]))
  return (collection) => folders.has(collection)
}

/**
 * Every file below a content folder, in the order of their paths. Names that start with a dot belong to the operating
 * system and to editors, and are left out.
 *
 * @throws {ContentError} when the folder is missing, is not a folder or cannot be read.
 */
export function readContent(folder: string): ContentFile[] {
  if (!isFolder(folder)) throw new ContentError(`No such folder: \`${folder}\`.`)
  const files: ContentFile[] = []
  const count = folderLimit()
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      const path = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) {
        walk(path)
        continue
      }
      const content = entry.isSymbolicLink() ? 'link' : readPlainFile(join(folder, path))
      count(content)
      files.push({ path, content })
    }
  }
  try {
    walk('')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ContentError(`The folder \`${folder}\` cannot be read: ${reason}`)
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
