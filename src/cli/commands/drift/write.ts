import { join } from 'node:path'
import { createPipeline } from '../../../build/pipeline.ts'
import type { ContentFile } from '../../../build/read.ts'
import { collections } from '../../../collections/index.ts'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Lacking } from '../../../upstream/compare/index.ts'
import { rules } from '../../../rules/index.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'
import { createFile, isTaken } from '../../files/write-file.ts'
import { textOf } from '../../../upstream/write/layout.ts'
import { begin, type Begun } from './drafts.ts'
import type { DriftOptions } from './options.ts'
import type { ContentSide } from './sides.ts'

/** What became of the files to begin, by path below the content folder. */
export interface Writing {
  readonly written: readonly string[]
  /** Why a file was not begun. */
  readonly refused: ReadonlyMap<string, string>
  /** Why a file could not be written. */
  readonly failed: ReadonlyMap<string, string>
}

/** Begins a file for each record that the content lacks, by the file that it would be. What is there already is left as it is. */
export function writeSkeletons(
  lacking: ReadonlyMap<string, Lacking>,
  options: DriftOptions,
  { target, files }: ContentSide
): Writing {
  const written: string[] = []
  const refused = new Map<string, string>()
  const failed = new Map<string, string>()
  const texts = new Map<string, string>()
  for (const [file, one] of lacking) {
    try {
      const begun = begin(one, options, files)
      const path = `${begun.collection}/${begun.draft.id}.md`
      if (isTaken(join(target.folder, path))) refused.set(path, 'it is there already and was left as it is')
      else texts.set(path, textIn(begun))
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error
      refused.set(file, error.message.replace(/\.$/, ''))
    }
  }
  const objections = objectionsTo(texts, files)
  for (const [path, text] of texts) {
    const objection = objections.get(path)
    if (objection !== undefined) {
      refused.set(path, objection)
      continue
    }
    try {
      createFile(join(target.folder, path), text)
      written.push(path)
    } catch (error) {
      failed.set(path, reasonOf(error))
    }
  }
  return { written, refused, failed }
}

const textIn = ({ collection, draft }: Begun): string =>
  textOf(draft, collections.find(({ name }) => name === collection)?.fieldsAt([]) ?? [])

/** The first error that each new file brings into the content, beside the prose that still has to be written. */
function objectionsTo(texts: ReadonlyMap<string, string>, content: readonly ContentFile[]): Map<string, string> {
  const pipeline = createPipeline(collections, rules)
  const added = [...texts].map(([path, text]): ContentFile => ({ path, content: new TextEncoder().encode(text) }))
  const keyOf = ({ file, rule, message }: Diagnostic): string => `${file}\n${rule}\n${message}`
  const before = new Set(pipeline(content).diagnostics.map(keyOf))
  const objections = new Map<string, string>()
  for (const error of pipeline([...content, ...added]).diagnostics) {
    const isNew = error.severity === 'error' && error.rule !== 'text/placeholder' && !before.has(keyOf(error))
    if (isNew && texts.has(error.file) && !objections.has(error.file)) objections.set(error.file, reasonIn(error))
  }
  return objections
}

const reasonIn = ({ field, rule, message }: Diagnostic): string =>
  rule === 'field/missing' && field === 'sources'
    ? 'no source of the content is the document that it was read in'
    : message.replace(/\.$/, '')
