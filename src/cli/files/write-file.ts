import { accessSync, constants, existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bytesOf } from '../../build/plain-file.ts'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'
import { changeFolder } from './change-folder.ts'
import { isTaken } from './moves.ts'
import { isInside, pathBelow } from './path.ts'

/**
 * Writes new files below a folder, all or none.
 *
 * @throws {Error} when something has one of the names (`EEXIST`), or a file cannot be written.
 */
export function createFiles(folder: string, files: ReadonlyMap<string, string>): void {
  changeFolder(folder, (change) => {
    for (const path of files.keys())
      if (isTaken(join(folder, path))) throw Object.assign(new Error('EEXIST: file already exists'), { code: 'EEXIST' })
    change({ writes: files, flush: true })
  })
}

/** The new text of a file, and the bytes that it has until then. */
export interface NewText {
  readonly before: Uint8Array
  readonly text: string
}

/**
 * Replaces the texts of files below a folder, all of them or none but those that have changed or cannot be written;
 * gives the reasons for these.
 */
export function replaceFiles(folder: string, files: ReadonlyMap<string, NewText>): Map<string, string> {
  const failed = new Map<string, string>()
  const groups = new Map<string, string[]>()
  const attemptFor = (paths: readonly string[], step: () => void): void => {
    try {
      step()
    } catch (error) {
      for (const path of paths) failed.set(path, reasonOf(error))
    }
  }
  for (const path of files.keys())
    attemptFor([path], () => {
      const home = homeOf(folder, path)
      accessSync(realpathSync(join(folder, path)), constants.W_OK)
      groups.set(home, [...(groups.get(home) ?? []), path])
    })
  for (const [home, paths] of groups)
    attemptFor(paths, () =>
      changeFolder(home, (change) => {
        const writes = new Map<string, string>()
        for (const path of paths)
          attemptFor([path], () => {
            const file = realpathSync(join(folder, path))
            const { before, text } = files.get(path) as NewText
            const present = bytesOf(file)
            // Another run may have done the same.
            if (present.equals(Buffer.from(text))) return
            if (!present.equals(before)) throw new Error('it has changed since it was read')
            writes.set(pathBelow(home, file), text)
          })
        if (writes.size > 0) change({ writes, flush: true })
      })
    )
  return failed
}

/** The folder to change for a file: the one that it is below, or its own where a link leads out. */
function homeOf(folder: string, path: string): string {
  const home = realpathSync(folder)
  const file = realpathSync(join(folder, path))
  return isInside(home, file) ? home : dirname(file)
}

/** The folder around a path, or the next one outwards that is there. */
function folderAround(folder: string, path: string): string {
  let inner = dirname(path)
  while (!existsSync(join(folder, inner))) inner = dirname(inner)
  return inner
}

/** Why a file below a folder can be neither written nor removed, if so. */
export function unwritable(folder: string, path: string): string | undefined {
  try {
    accessSync(join(folder, folderAround(folder, path)), constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}

/**
 * Makes sure that some files below a folder can be written or removed, if it exists, so that nothing need be undone.
 *
 * @throws {CannotRun} for the first folder that cannot be written, by its path below the folder.
 */
export function checkWritable(folder: string, paths: Iterable<string>): void {
  if (!existsSync(folder)) return
  for (const path of paths) {
    const reason = unwritable(folder, path)
    if (reason !== undefined)
      throw new CannotRun(
        `\`${folderAround(folder, path)}\` in the folder of --out cannot be written: ${reason}; nothing was written.`
      )
  }
}
