import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Puts a new text into a file, all of it or nothing: it is written beside it and then takes its name.
 *
 * @throws {Error} when the file is no longer what it was, or cannot be written.
 */
export function replaceFile(path: string, before: Uint8Array, text: string): void {
  const file = realpathSync(path)
  accessSync(file, constants.W_OK)
  if (!readFileSync(file).equals(before)) throw new Error('it has changed since it was read')
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  try {
    const { mode } = statSync(file)
    writeFileSync(beside, text, { flag: 'wx', flush: true })
    chmodSync(beside, mode)
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
