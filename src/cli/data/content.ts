import { join, resolve } from 'node:path'
import type { JsonRecord } from '../../build/check-record.ts'
import { factsOf } from '../../build/emit.ts'
import { gapsOf } from '../../build/gaps.ts'
import { createPipeline } from '../../build/pipeline.ts'
import { presenceIn, readContent } from '../../build/read.ts'
import { folders, searchable } from '../../collections/index.ts'
import { readIndex, searchIndex, type PackedIndex } from '../../search/full-text.ts'
import { documentsOf } from '../../search/documents.ts'
import { prepared, searchIn, type SearchOptions, type SearchResult } from '../../search/find.ts'
import type { Synonyms } from '../../search/synonyms.ts'
import type { Gap } from '../../records/meta.ts'
import { rules } from '../../rules/index.ts'
import { countedNoun } from '../../suggestion.ts'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'
import { exitCodes } from '../terminal/exit-code.ts'
import { checkFolder } from '../files/path.ts'
import { isContentFolder } from '../files/content-folder.ts'

/**
 * Reads a content folder, or the folder of a project that has one.
 *
 * @throws {CannotRun} when it does not exist, has no content or errors, or cannot be read.
 */
export function readContentRecords(arg: string, from: string): ReadonlyMap<string, readonly JsonRecord[]> {
  const files = readContent(contentFolder(arg, from))
  const { diagnostics, records } = createPipeline(folders, rules, presenceIn(files))(files)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  if (errors === 0) return records
  const count = `\`${arg}\` has ${countedNoun(errors, 'error')}, so nothing can be looked up there`
  throw new CannotRun(`${count}; see \`tag-security validate ${arg}\`.`, exitCodes.problems)
}

function contentFolder(arg: string, from: string): string {
  const hint = 'name a content folder: --content content'
  if (arg.trim() === '') throw new CannotRun(`The name of the folder is empty; ${hint}.`)
  const folder = resolve(from, arg)
  try {
    checkFolder(arg, folder, hint)
  } catch (error) {
    if (error instanceof CannotRun) throw error
    throw new CannotRun(`\`${arg}\` cannot be read: ${reasonOf(error)}.`)
  }
  const found = [folder, join(folder, 'content')].find(isContentFolder)
  if (found === undefined) throw new CannotRun(`The folder \`${arg}\` has no content; ${hint}.`)
  return found
}

/** What the collections of a content folder are known to lack. */
export const gapsOfContent = (content: ReadonlyMap<string, readonly JsonRecord[]>): readonly Gap[] =>
  gapsOf(content, folders)

/** The date of the newest source of a content folder, if there is one. */
export const dayOfContent = (content: ReadonlyMap<string, readonly JsonRecord[]>): string | undefined =>
  factsOf(content, folders).contentDate

/** The search over the records of a content folder. */
export function searchContent(
  content: ReadonlyMap<string, readonly (JsonRecord & { readonly groups?: unknown })[]>
): (query: string, options: SearchOptions) => readonly SearchResult[] {
  const documents = documentsOf(content, searchable)
  // An index is read in the form in which it is published.
  const published = JSON.parse(JSON.stringify(searchIndex(documents))) as PackedIndex
  const [table] = content.get('synonyms') ?? []
  const searched = prepared(documents, readIndex(published), (table?.groups ?? []) as Synonyms)
  return (query, options) => searchIn(() => searched, query, options)
}
