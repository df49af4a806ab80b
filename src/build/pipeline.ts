import type { Collection } from '../collections/collection.ts'
import type { Rule } from '../rules/rule.ts'
import { sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { budgetsOfRun } from '../markdown/budget.ts'
import type { JsonRecord } from './check-record.ts'
import { checkFile, type CheckedFile } from './check.ts'
import { linkFindings } from './link.ts'
import type { ContentFile, Presence } from './read.ts'

/** The content of a folder. */
export interface Content {
  /** Every problem, sorted by place. */
  readonly diagnostics: readonly Diagnostic[]
  /** The records of each present collection, in the order of their ids; empty while there is an error. */
  readonly records: ReadonlyMap<string, readonly JsonRecord[]>
}

/** Turns files into records. A file object that was seen before is not checked again. */
export type Pipeline = (files: readonly ContentFile[]) => Content

/**
 * Everything after reading: each file is checked by itself, then the records are linked. While there is an error, there
 * are no records. An absent collection needs no single file, and references into it are not checked.
 */
export function createPipeline(
  collections: readonly Collection[],
  rules: readonly Rule[],
  isPresent: Presence = () => true
): Pipeline {
  const checkedBefore = new WeakMap<ContentFile, CheckedFile>()
  const nextBudget = budgetsOfRun()
  const check = (file: ContentFile): CheckedFile => {
    const checked = checkedBefore.get(file) ?? checkFile(file, collections, rules, nextBudget())
    checkedBefore.set(file, checked)
    return checked
  }
  return (files) => {
    const checked = files.map(check).sort((a, b) => (a.path < b.path ? -1 : 1))
    // Nothing is known of a collection whose folder is a link, which is reported.
    const links = new Set(files.flatMap(({ path, content }) => (content === 'link' ? [path] : [])))
    const diagnostics = sortDiagnostics([
      ...checked.flatMap((file) => file.diagnostics),
      ...linkFindings(checked, collections, (name) => isPresent(name) && !links.has(name))
    ])
    const failed = diagnostics.some(({ severity }) => severity === 'error')
    const recordsOf = ({ name }: Collection): JsonRecord[] =>
      checked
        .flatMap(({ collection, record }) => (collection?.name === name && record ? [record] : []))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    return {
      diagnostics,
      records: new Map(
        failed ? [] : collections.filter(({ name }) => isPresent(name)).map((one) => [one.name, recordsOf(one)])
      )
    }
  }
}
