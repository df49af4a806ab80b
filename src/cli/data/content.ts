import { join, resolve } from 'node:path'
import type { JsonRecord } from '../../build/check-record.ts'
import { createPipeline } from '../../build/pipeline.ts'
import { presenceIn, readContent } from '../../build/read.ts'
import { collections, searchable } from '../../collections/index.ts'
import { readIndex, searchIndex } from '../../search/full-text.ts'
import { documentsOf } from '../../search/documents.ts'
import { searchIn, type SearchOptions, type SearchResult } from '../../search/find.ts'
import { rules } from '../../rules/index.ts'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'
import { checkFolder } from '../files/path.ts'
import { isContentFolder } from '../files/content-folder.ts'

/** The records of a content folder by collection; the number of its errors where it has some. */
type ContentRecords = ReadonlyMap<string, readonly JsonRecord[]> | number

/**
 * Reads a content folder, or the folder of a project that has one.
 *
 * @throws {CannotRun} when it does not exist, has no content or cannot be read.
 */
export function readContentRecords(word: string, from: string): ContentRecords {
  const files = readContent(contentFolder(word, from))
  const { diagnostics, records } = createPipeline(collections, rules, presenceIn(files))(files)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return errors > 0 ? errors : records
}

function contentFolder(word: string, from: string): string {
  const hint = 'name a content folder: --content content'
  if (word.trim() === '') throw new CannotRun(`The name of the folder is empty; ${hint}.`)
  const folder = resolve(from, word)
  try {
    checkFolder(word, folder, hint)
  } catch (error) {
    if (error instanceof CannotRun) throw error
    throw new CannotRun(`\`${word}\` cannot be read: ${reasonOf(error)}.`)
  }
  const found = [folder, join(folder, 'content')].find(isContentFolder)
  if (found === undefined) throw new CannotRun(`The folder \`${word}\` has no content; ${hint}.`)
  return found
}

/** The search over the records of a content folder. */
export function searchContent(
  content: ReadonlyMap<string, readonly { readonly id: string }[]>
): (query: string, options: SearchOptions) => readonly SearchResult[] {
  const documents = documentsOf(content, searchable)
  // An index is read in the form in which it is published.
  const published = JSON.parse(JSON.stringify(searchIndex(documents))) as object
  return (query, options) => searchIn(() => ({ documents, index: readIndex(published) }), query, options)
}
