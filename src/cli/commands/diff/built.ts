import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bytesOf, folderLimit } from '../../../build/plain-file.ts'
import { isDataFile, largestDataFile, readDataFiles } from '../../../data-diff/data-files.ts'
import type { DataSet } from '../../../data-diff/data-set.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'

/** Files, and their bytes, in the largest folder of data. */
const largestFolder = { files: 1000, bytes: 2 ** 26 }

/** The folder with the data files: `data` of a `dist` folder or of the one in a package, or the folder itself. */
export const dataFolderOf = (folder: string): string | undefined =>
  [join(folder, 'data'), join(folder, 'dist/data'), folder].find(hasData)

function hasData(folder: string): boolean {
  try {
    const names = readdirSync(folder)
    return (
      names.includes('meta.json') ||
      names.some((name) => isDataFile(name) && names.includes(name.replace(/\.json$/, '.schema.json'))) ||
      isDataOnly(folder, names)
    )
  } catch {
    return false
  }
}

/** A folder `data` with nothing but JSON. */
const isDataOnly = (folder: string, names: readonly string[]): boolean =>
  /[\\/]data$/.test(folder) && names.length > 0 && names.every(isDataFile)

/**
 * The data of a `dist` folder.
 *
 * @throws {CannotRun} when its files cannot be read, or are not what the build writes.
 */
export function readBuilt(folder: string, word: string): DataSet {
  const files = new Map<string, Uint8Array>()
  try {
    const count = folderLimit(largestFolder)
    for (const name of readdirSync(folder).filter(isDataFile)) {
      const content = bytesOf(join(folder, name), largestDataFile.bytes)
      count(content)
      files.set(name, content)
    }
  } catch (error) {
    throw new CannotRun(`The folder \`${word}\` cannot be read: ${reasonOf(error)}.`)
  }
  const data = readDataFiles(files)
  if (!data.ok)
    throw new CannotRun(`The folder \`${word}\` cannot be compared: ${data.fault}. Build it again: \`npm run build\`.`)
  return data.value
}
