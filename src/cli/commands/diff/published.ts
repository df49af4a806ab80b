import type { DataSet } from '../../../data-diff/data-set.ts'
import { NpmError, withPackage } from '../../files/npm.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { readTarball } from './tarball.ts'

/**
 * The data of a version that was published.
 *
 * @throws {CannotRun} when npm cannot fetch it, or it cannot be read.
 */
export async function readPublished(version: string, word: string, folder: string): Promise<DataSet> {
  try {
    return await withPackage(version, folder, (tarball) => readTarball(tarball, word))
  } catch (error) {
    if (!(error instanceof NpmError)) throw error
    throw new CannotRun(`\`${word}\` cannot be fetched: ${error.message}.`)
  }
}
