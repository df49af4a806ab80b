import { linkSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Whether something has this name, if only a link that leads nowhere. */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // A name that cannot be looked up, such as one that is too long, cannot be written either, and that is said then.
    return false
  }
}

/** Gives a file its name unless something has it. A link fails then; a name alone would be put over the other's. */
function giveName(file: string, path: string): void {
  try {
    linkSync(file, path)
  } catch (error) {
    const isKnown = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(String((error as NodeJS.ErrnoException).code))
    if (!isKnown || isTaken(path)) throw error
    // The file system has no hard links.
    renameSync(file, path)
  }
}

/**
 * Writes a file that is not there yet, all of it or nothing: it is written beside its place and then gets its name.
 *
 * @throws {Error} when something has that name, or the file cannot be written.
 */
export function createFile(path: string, text: string): void {
  const folder = dirname(path)
  const beside = join(folder, `.${basename(path)}.${process.pid}.tmp`)
  const made = mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(beside, text, { flag: 'wx', flush: true })
    try {
      giveName(beside, path)
    } finally {
      rmSync(beside, { force: true })
    }
  } catch (error) {
    if (made !== undefined) rmdirSync(folder)
    throw error
  }
}
