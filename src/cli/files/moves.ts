import { existsSync, linkSync, lstatSync, mkdirSync, renameSync, writeFileSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import { bytesOf } from '../../build/plain-file.ts'
import { largestOutput } from './manifest.ts'

/** Whether something has this name, even a link that leads nowhere. */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // A name that cannot be looked up, such as one that is too long, fails when it is written.
    return false
  }
}

/** Keeps what is at a path under a second name, and gives what it is. */
export function keepAside(path: string, second: string): Stats | undefined {
  const stats = isTaken(path) ? lstatSync(path) : undefined
  if (!stats) return undefined
  try {
    linkSync(path, second)
  } catch {
    // Not every file system has links.
    writeFileSync(second, bytesOf(path, largestOutput), { mode: stats.mode })
  }
  return stats
}

/** Moves a file to a name that nothing has: a link fails then, a rename would overwrite. */
export function moveToFree(file: string, path: string): void {
  try {
    linkSync(file, path)
  } catch (error) {
    const hasNoLinks = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(
      String((error as NodeJS.ErrnoException).code)
    )
    if (!hasNoLinks || isTaken(path)) throw error
    renameSync(file, path)
  }
}

/** The folders of some files that are not there yet, outermost first. */
export function missingFolders(folder: string, paths: Iterable<string>): string[] {
  const missing = new Set<string>()
  const add = (path: string): void => {
    if (path === '.' || existsSync(join(folder, path))) return
    add(dirname(path))
    missing.add(path)
  }
  for (const path of paths) add(dirname(path))
  return [...missing]
}

/** Makes a folder and those around it, and notes those that it made, outermost first. */
export function makeFolder(path: string, made: string[]): void {
  if (existsSync(path)) return
  makeFolder(dirname(path), made)
  // One at a time: in a file system that takes none, Node never returns from making several.
  try {
    mkdirSync(path)
    made.push(path)
  } catch (error) {
    // Another run may have been faster.
    if (!existsSync(path)) throw error
  }
}

/** Does what may fail, such as removing a folder that is not empty. */
export function attempt(step: () => void): void {
  try {
    step()
  } catch {
    // It stays as it is.
  }
}
