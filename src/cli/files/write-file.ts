import { accessSync, constants, linkSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync } from 'node:fs'
import { chmodSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Whether something has this name, even a link that leads nowhere. */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // A name that cannot be looked up, such as one that is too long, fails when it is written.
    return false
  }
}

/**
 * Writes a new file, completely or not at all.
 *
 * @throws {Error} when something has that name, or the file cannot be written.
 */
export function createFile(path: string, text: string): void {
  const folder = dirname(path)
  const made = mkdirSync(folder, { recursive: true })
  try {
    writeBeside(path, text, (beside) => linkOrRename(beside, path))
  } catch (error) {
    if (made !== undefined) rmdirSync(folder)
    throw error
  }
}

/**
 * Replaces the text of a file, completely or not at all.
 *
 * @throws {Error} when the file is no longer what it was, or cannot be written.
 */
export function replaceFile(path: string, before: Uint8Array, text: string): void {
  const file = realpathSync(path)
  accessSync(file, constants.W_OK)
  if (!readFileSync(file).equals(before)) throw new Error('it has changed since it was read')
  writeBeside(file, text, (beside) => {
    chmodSync(beside, statSync(file).mode)
    renameSync(beside, file)
  })
}

/** Writes a temporary file beside a path, to be moved there. */
function writeBeside(path: string, text: string, move: (beside: string) => void): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(beside, text, { flag: 'wx', flush: true })
    move(beside)
  } finally {
    rmSync(beside, { force: true })
  }
}

/** Moves a file to a name that nothing has: a link fails then, a rename would overwrite. */
function linkOrRename(file: string, path: string): void {
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
