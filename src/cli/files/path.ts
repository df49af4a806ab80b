import { existsSync, readdirSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, isAbsolute, join, parse, relative, sep } from 'node:path'
import { didYouMean, nearest } from '../../suggestion.ts'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'

/** A path below a folder, with forward slashes. */
export const pathBelow = (folder: string, path: string): string => relative(folder, path).split(sep).join('/')

/** Whether a path is a folder or is below it. */
export const isInside = (folder: string, path: string): boolean => {
  const below = relative(folder, path)
  return below === '' || (below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below))
}

/** The innermost folder around all of some folders. */
export function folderAround(folders: readonly string[]): string {
  let around = folders[0] ?? parse(process.cwd()).root
  while (!folders.every((folder) => isInside(around, folder))) around = dirname(around)
  return around
}

/** The top folder of the repository that a folder is in, if it is in one. */
export function repositoryAround(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryAround(parent)
}

/**
 * The file or folder at a path that was typed as `word`.
 *
 * @throws {CannotRun} when it does not exist or cannot be read.
 */
export function existing(path: string, word: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    if (!isMissing(error)) throw new CannotRun(`Cannot read \`${word}\`: ${reasonOf(error)}.`)
    throw new CannotRun(didYouMean(`No such file or folder: \`${word}\``, basename(path), siblingsOf(path)))
  }
}

/** Whether an error of the file system says that there is nothing at a path. */
export const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))

/**
 * The names in a folder that was typed as `word`.
 *
 * @throws {CannotRun} when it cannot be read.
 */
export function entryNames(folder: string, word: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new CannotRun(`Cannot read the folder \`${word}\`: ${reasonOf(error)}.`)
  }
}

/**
 * Makes sure that a folder exists; the hint says what to do where no name nearby is similar.
 *
 * @throws {CannotRun} when it does not.
 */
export function checkFolder(word: string, folder: string, hint: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found) throw new CannotRun(`\`${word}\` is not a folder; ${hint}.`)
  const near = nearest(basename(folder), siblingsOf(folder, true))
  throw new CannotRun(`No such folder: \`${word}\`; ${near === undefined ? `${hint}.` : `did you mean \`${near}\`?`}`)
}

/** The names beside a path, or those of folders only. */
function siblingsOf(path: string, foldersOnly = false): string[] {
  try {
    const entries = readdirSync(dirname(path), { withFileTypes: true })
    return entries.filter((entry) => !foldersOnly || entry.isDirectory()).map(({ name }) => name)
  } catch {
    return []
  }
}
