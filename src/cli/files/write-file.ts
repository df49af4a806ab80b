import { accessSync, chmodSync, constants, existsSync, linkSync, lstatSync, mkdirSync } from 'node:fs'
import { realpathSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { bytesOf } from '../../build/plain-file.ts'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'

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
 * @throws {Error} when the file has changed, or cannot be written.
 */
export function replaceFile(path: string, before: Uint8Array, text: string): void {
  const file = realpathSync(path)
  accessSync(file, constants.W_OK)
  if (!bytesOf(file).equals(before)) throw new Error('it has changed since it was read')
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

/**
 * Makes sure that some files below a folder can be written or removed, if it exists, so that nothing need be undone.
 *
 * @throws {CannotRun} for the first folder that cannot be written, by its path below the folder.
 */
export function checkWritable(folder: string, paths: Iterable<string>): void {
  if (!existsSync(folder)) return
  const nearest = [...paths].map((path) => {
    let inner = dirname(path)
    while (!existsSync(join(folder, inner))) inner = dirname(inner)
    return inner
  })
  for (const inner of new Set(nearest)) {
    try {
      accessSync(join(folder, inner), constants.W_OK | constants.X_OK)
    } catch (error) {
      throw new CannotRun(
        `\`${inner}\` in the folder of --out cannot be written: ${reasonOf(error)}; nothing was written.`
      )
    }
  }
}

/**
 * Writes and removes files of a folder, completely or not at all: they are written in a folder beside their places and
 * then renamed; a failure undoes that.
 *
 * @throws {CannotRun} when a file cannot be written; the folder is as it was.
 */
export function writeOutput(
  folder: string,
  writes: ReadonlyMap<string, string>,
  removals: readonly string[],
  word: string
): void {
  const undo: (() => void)[] = []
  const stage = join(folder, `.tag-security-${process.pid}`)
  // One at a time: in a file system that takes none, Node never returns from making several.
  const makeFolder = (path: string): void => {
    if (existsSync(path)) return
    makeFolder(dirname(path))
    mkdirSync(path)
    undo.push(() => rmdirSync(path))
  }
  const move = (from: string, to: string): void => {
    renameSync(from, to)
    undo.push(() => renameSync(to, from))
  }
  try {
    makeFolder(folder)
    undo.push(() => rmSync(stage, { recursive: true, force: true }))
    for (const [path, text] of writes) {
      mkdirSync(dirname(join(stage, 'new', path)), { recursive: true })
      writeFileSync(join(stage, 'new', path), text)
    }
    const setAside = (path: string): void => {
      mkdirSync(dirname(join(stage, 'old', path)), { recursive: true })
      if (isTaken(join(folder, path))) move(join(folder, path), join(stage, 'old', path))
    }
    for (const path of removals) setAside(path)
    for (const path of writes.keys()) {
      makeFolder(dirname(join(folder, path)))
      setAside(path)
      move(join(stage, 'new', path), join(folder, path))
    }
  } catch (error) {
    for (const step of undo.toReversed()) attempt(step)
    throw new CannotRun(
      `\`${word}\` could not be written and is as it was: ${reasonOf(error)}; name another folder: --out <folder>.`
    )
  }
  rmSync(stage, { recursive: true, force: true })
  for (const parent of new Set(removals.map(dirname)))
    if (parent !== '.') attempt(() => rmdirSync(join(folder, parent)))
}

/** Does what may fail, such as removing a folder that is not empty. */
function attempt(step: () => void): void {
  try {
    step()
  } catch {
    // It stays as it is.
  }
}
