import { readdirSync, type Dirent } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readPlainFile } from '../../build/plain-file.ts'
import { nearest } from '../../suggestion.ts'
import { collectionFacts } from '../../generated/collections.ts'

/** Files of a folder that are sampled. */
const sampled = 5

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  } catch {
    return []
  }
}

/** Records state their sources, and sources their address. */
const isRecord = (text: string): boolean => /^\uFEFF?---\s/.test(text) && /^(sources|url):/m.test(text)

function looksLikeRecord(path: string): boolean {
  const content = readPlainFile(path)
  return typeof content !== 'string' && isRecord(new TextDecoder().decode(content.subarray(0, 20_000)))
}

const isCollectionFolder = ({ name }: Dirent): boolean => Object.hasOwn(collectionFacts, name)

/**
 * Whether a folder has content in this project's format: folders named like collections with Markdown in them, and not
 * by coincidence: the TAG's repositories have a folder `resources` too.
 */
export function isContentFolder(folder: string): boolean {
  const entries = entriesOf(folder)
  const found = entries
    .filter((entry) => entry.isDirectory() && isCollectionFolder(entry))
    .flatMap(({ name }) => {
      const documents = entriesOf(join(folder, name)).filter((one) => one.name.endsWith('.md'))
      return documents.length > 0 ? [documents.slice(0, sampled).map((one) => join(folder, name, one.name))] : []
    })
  const isNamed = basename(folder) === 'content' || entries.every(isCollectionFolder)
  // Links are not followed, but reported.
  if (found.length === 0) return isNamed && entries.some((entry) => entry.isSymbolicLink() && isCollectionFolder(entry))
  return isNamed || found.some((paths) => paths.some(looksLikeRecord))
}

/** Whether a folder of this name belongs to a content folder, if only misspelt. */
const belongsTo = (content: string, name: string): boolean =>
  Object.hasOwn(collectionFacts, name) ||
  basename(content) === 'content' ||
  nearest(name, Object.keys(collectionFacts)) !== undefined

/** The content folder that a path is, contains as `content`, or is in. */
export function contentFolderOf(path: string, isFolder: boolean): string | undefined {
  if (isFolder && isContentFolder(path)) return path
  if (isFolder && isContentFolder(join(path, 'content'))) return join(path, 'content')
  const folder = isFolder ? path : dirname(path)
  if (!isFolder && isContentFolder(folder)) return folder
  // The folder of a collection, or one that is in it by mistake.
  const inner = [folder, dirname(folder)].find(
    (one) => belongsTo(dirname(one), basename(one)) && isContentFolder(dirname(one))
  )
  return inner === undefined ? undefined : dirname(inner)
}
