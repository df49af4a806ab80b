import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'

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
