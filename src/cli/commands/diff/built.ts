import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDataFile, readDataFiles } from '../../../data-diff/data-files.ts'
import type { DataSet } from '../../../data-diff/data-set.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'

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
  const files = new Map<string, string>()
  try {
    for (const name of readdirSync(folder).filter(isDataFile)) files.set(name, readFileSync(join(folder, name), 'utf8'))
  } catch (error) {
    throw new CannotRun(`The folder \`${word}\` cannot be read: ${reasonOf(error)}.`)
  }
  const data = readDataFiles(files)
  if (!data.ok)
    throw new CannotRun(`The folder \`${word}\` cannot be compared: ${data.fault}. Build it again: \`npm run build\`.`)
  return data.value
}
