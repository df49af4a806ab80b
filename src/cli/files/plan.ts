import { lstatSync, readFileSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'
import { hashOf } from './manifest.ts'

/** What to do with the files of a folder. */
export interface Plan {
  /** Texts to write, by path below the folder. */
  readonly writes: ReadonlyMap<string, string>
  /** Files of an earlier run that are no longer made. */
  readonly removals: readonly string[]
  /** Files that somebody else wrote or changed and that stand in the way. */
  readonly conflicts: readonly string[]
  /** The files that are the command's own after this, with their hashes. */
  readonly owned: ReadonlyMap<string, string>
}

/** What is planned from. */
export interface Wanted {
  readonly files: ReadonlyMap<string, string>
  /** The command's own files and their hashes, from its last run. */
  readonly before: ReadonlyMap<string, string>
  /** Whether files of others are written over. */
  readonly force: boolean
  /** Whether files that are no longer made are kept. */
  readonly keep: boolean
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined
    throw new CannotRun(`\`${path}\` cannot be read: ${reasonOf(error)}.`)
  }
}

/**
 * Says what has to be done so that a folder holds some files. Nothing is touched yet.
 *
 * @throws {CannotRun} when something that is no folder, or a link, stands in the place of a folder, or a folder in that of a file.
 */
export function planOutput(folder: string, { files, before, force, keep }: Wanted): Plan {
  for (const inner of new Set([...files.keys()].flatMap(foldersOf))) {
    const stats = statsOf(join(folder, inner))
    if (stats && !stats.isDirectory())
      throw new CannotRun(
        `\`${inner}\` in the folder of --out is ${stats.isSymbolicLink() ? 'a symbolic link' : 'not a folder'}; move it away, or name another folder: --out <folder>.`
      )
  }
  const writes = new Map<string, string>()
  const conflicts: string[] = []
  const owned = new Map<string, string>()
  for (const [path, text] of files) {
    const there = contentOf(folder, path)
    const hash = hashOf(text)
    const isOwn = there === undefined || before.get(path) === there
    if (there !== hash) {
      if (!isOwn && !force) conflicts.push(path)
      writes.set(path, text)
    }
    // The same bytes are the command's own, even where its list was lost.
    owned.set(path, hash)
  }
  const gone = [...before].filter(([path]) => !files.has(path))
  if (keep) for (const [path, hash] of gone) owned.set(path, hash)
  // What was changed by hand since is no longer the command's to remove.
  const removals = keep
    ? []
    : gone.filter(([path, hash]) => isPlain(folder, path) && contentOf(folder, path) === hash).map(([path]) => path)
  return { writes, removals, conflicts, owned }
}

/** The folders that a file lies in, outermost first. */
const foldersOf = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, names) => names.slice(0, index + 1).join('/'))

/** Whether no link stands between a folder and a file in it. */
const isPlain = (folder: string, path: string): boolean =>
  foldersOf(path).every((inner) => statsOf(join(folder, inner))?.isDirectory())

/** The hash of a file; undefined where there is none, and empty for a link or what cannot be read. */
function contentOf(folder: string, path: string): string | undefined {
  const stats = statsOf(join(folder, path))
  if (!stats) return undefined
  if (stats.isDirectory())
    throw new CannotRun(
      `\`${path}\` in the folder of --out is a folder; move it away, or name another folder: --out <folder>.`
    )
  if (!stats.isFile()) return ''
  try {
    return hashOf(readFileSync(join(folder, path)))
  } catch {
    return ''
  }
}
