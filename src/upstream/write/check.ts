import type { Pipeline } from '../../build/pipeline.ts'
import type { ContentFile } from '../../build/read.ts'
import type { Collection } from '../../collections/collection.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { scaffoldText } from './layout.ts'
import type { Scaffold } from './scaffold.ts'

/** A scaffold as the file it will be. */
export interface ScaffoldFile extends ContentFile {
  readonly text: string
}

/** The file of a scaffold, its fields in the order of the schema. */
export function fileOf(scaffold: Scaffold, collections: readonly Collection[]): ScaffoldFile {
  const order = collections.find(({ name }) => name === scaffold.collection)?.fieldsAt([]) ?? []
  const text = scaffoldText(scaffold, order)
  return { path: `${scaffold.collection}/${scaffold.id}.md`, text, content: new TextEncoder().encode(text) }
}

/** The errors that the pipeline finds. */
const errorsIn = (files: readonly ContentFile[], pipeline: Pipeline): Diagnostic[] =>
  pipeline(files).diagnostics.filter(({ severity }) => severity === 'error')

/**
 * The errors that new files bring into content, in themselves or in files that they clash with, except for prose that
 * is marked to be written.
 */
export function scaffoldErrors(
  added: readonly ContentFile[],
  content: readonly ContentFile[],
  pipeline: Pipeline
): Diagnostic[] {
  const keyOf = ({ file, rule, message }: Diagnostic): string => `${file}\n${rule}\n${message}`
  const before = new Set(errorsIn(content, pipeline).map(keyOf))
  return errorsIn([...content, ...added], pipeline).filter(
    (error) => error.rule !== 'text/placeholder' && !before.has(keyOf(error))
  )
}

/** Files that build together, and the first error of each other one. What refers to a file at fault is at fault too. */
export function splitByFault<File extends ContentFile>(
  files: readonly File[],
  pipeline: Pipeline
): { readonly sound: readonly File[]; readonly faulty: readonly (readonly [File, Diagnostic])[] } {
  const errors = new Map(
    errorsIn(files, pipeline)
      .toReversed()
      .map((error) => [error.file, error])
  )
  const faulty = files.flatMap((file) => {
    const error = errors.get(file.path)
    return error ? [[file, error] as const] : []
  })
  if (faulty.length === 0) return { sound: files, faulty }
  const rest = splitByFault(
    files.filter(({ path }) => !errors.has(path)),
    pipeline
  )
  return { sound: rest.sound, faulty: [...faulty, ...rest.faulty] }
}
