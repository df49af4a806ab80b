import { accessSync, constants, existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'
import { isTaken } from './write-file.ts'

/**
 * Makes sure that some files below a folder, if it is there, can be written or removed, so that nothing need be begun that will be undone.
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
 * Writes and removes files of a folder, all of them or nothing: they are written beside their places and then take their
 * names, and what goes wrong there is undone.
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

/** Does what may not be possible, such as removing a folder that still holds something. */
function attempt(step: () => void): void {
  try {
    step()
  } catch {
    // It stays as it is.
  }
}
