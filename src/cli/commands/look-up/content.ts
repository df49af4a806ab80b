import { join, resolve } from 'node:path'
import type { JsonRecord } from '../../../build/check.ts'
import { heldIn } from '../../../build/presence.ts'
import { createPipeline } from '../../../build/pipeline.ts'
import { readContent } from '../../../build/read.ts'
import { collections } from '../../../collections/index.ts'
import { rules } from '../../../rules/index.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'
import { checkFolder } from '../../files/path.ts'
import { isContentFolder } from '../../files/content-folder.ts'

/** The records of a content folder by collection; the number of its errors where it has some. */
export type ContentRecords = ReadonlyMap<string, readonly JsonRecord[]> | number

/**
 * Reads a content folder, or the folder of a project that has one.
 *
 * @throws {CannotRun} when it is not there, is none or cannot be read.
 */
export function readContentRecords(word: string, from: string): ContentRecords {
  const files = readContent(contentFolder(word, from))
  const { diagnostics, records } = createPipeline(collections, rules, heldIn(files))(files)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return errors > 0 ? errors : records
}

function contentFolder(word: string, from: string): string {
  const wayOut = 'name a content folder: --content content'
  if (word.trim() === '') throw new CannotRun(`The name of the folder is empty; ${wayOut}.`)
  const folder = resolve(from, word)
  try {
    checkFolder(word, folder, wayOut)
  } catch (error) {
    if (error instanceof CannotRun) throw error
    throw new CannotRun(`\`${word}\` cannot be read: ${reasonOf(error)}.`)
  }
  const found = [folder, join(folder, 'content')].find(isContentFolder)
  if (found === undefined) throw new CannotRun(`The folder \`${word}\` has no collection with Markdown; ${wayOut}.`)
  return found
}
