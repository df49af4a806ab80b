import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs'
import { join } from 'node:path'

/** A file of a content folder as it was read. */
export interface ContentFile {
  /** Path below the folder, with forward slashes. */
  readonly path: string
  /** Its bytes, or why they could not be had. */
  readonly content: Uint8Array | 'link' | 'unreadable' | 'too-large'
}

/** Bytes of the largest file that is read; a thirtieth of it holds the largest real document. */
export const largestFile = 2 * 2 ** 20

/** The content cannot be read at all; the message says why, in one line. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
}

/**
 * Every file below a content folder, in the order of their paths. Names that start with a dot are the operating
 * system's and editors', and are left out.
 *
 * @throws {ContentError} when the folder is missing, is no folder or cannot be read.
 */
export function readContent(folder: string): ContentFile[] {
  const kind = kindOf(folder)
  if (!kind) throw new ContentError(`There is no folder ${folder}.`)
  if (!kind.isDirectory()) throw new ContentError(`${folder} is no folder.`)
  const files: ContentFile[] = []
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      const path = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) walk(path)
      else files.push({ path, content: entry.isFile() ? readPlainFile(join(folder, path)) : 'link' })
    }
  }
  try {
    walk('')
  } catch (error) {
    throw new ContentError(
      `The folder ${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`
    )
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function kindOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** The bytes of a file, unless it is larger than any that is read. */
export function readPlainFile(path: string): Uint8Array | 'unreadable' | 'too-large' {
  try {
    return statSync(path).size > largestFile ? 'too-large' : readFileSync(path)
  } catch {
    return 'unreadable'
  }
}
