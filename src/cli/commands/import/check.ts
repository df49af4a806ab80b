import { createPipeline } from '../../../build/pipeline.ts'
import { presenceIn, type ContentFile } from '../../../build/read.ts'
import { collections } from '../../../collections/index.ts'
import { textOf } from '../../../upstream/write/layout.ts'
import type { Imported, ImportedRecord, LeftOut } from '../../../upstream/write/index.ts'
import { rules } from '../../../rules/index.ts'

/** The files to write, by path below the content folder, and what makes none. */
export interface CheckedImport {
  readonly files: ReadonlyMap<string, string>
  readonly leftOut: readonly LeftOut[]
}

interface Candidate {
  readonly record: ImportedRecord
  readonly text: string
  readonly file: ContentFile
}

/** Leaves out the records that the pipeline would find at fault, so that what is written builds. */
export function checkImport({ records, leftOut }: Imported): CheckedImport {
  const orders = new Map(collections.map(({ name, fieldsAt }) => [name as string, fieldsAt([])]))
  let candidates = records.map((record): Candidate => {
    const text = textOf(record.draft, orders.get(record.collection) ?? [])
    return {
      record,
      text,
      file: { path: `${record.collection}/${record.draft.id}.md`, content: new TextEncoder().encode(text) }
    }
  })
  const faults: LeftOut[] = []
  for (;;) {
    const files = candidates.map(({ file }) => file)
    const { diagnostics } = createPipeline(collections, rules, presenceIn(files))(files)
    const errors = new Map(
      diagnostics
        .filter(({ severity }) => severity === 'error')
        .toReversed()
        .map((one) => [one.file, one])
    )
    if (errors.size === 0) break
    const wrong = candidates.filter(({ file }) => errors.has(file.path))
    faults.push(
      ...wrong.map(({ record, file }): LeftOut => ({
        at: record.at,
        what: `\`${file.path}\``,
        reason: sentence(errors.get(file.path)?.message ?? '')
      }))
    )
    // What refers to them is at fault next.
    candidates = candidates.filter((one) => !wrong.includes(one))
  }
  return { files: new Map(candidates.map(({ file, text }) => [file.path, text])), leftOut: [...leftOut, ...faults] }
}

const sentence = (message: string): string => message.replace(/\.$/, '')
