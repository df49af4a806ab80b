import { join } from 'node:path'
import { createPipeline } from '../../../build/pipeline.ts'
import type { ContentFile } from '../../../build/read.ts'
import { collections, folders } from '../../../collections/index.ts'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { rules } from '../../../rules/index.ts'
import type { DriftFinding } from '../../../upstream/compare/index.ts'
import { fileOf, scaffoldErrors, type ScaffoldFile } from '../../../upstream/write/check.ts'
import { scaffoldOf } from '../../../upstream/write/lacking.ts'
import { isTaken } from '../../files/moves.ts'
import { createFiles, unwritable } from '../../files/write-file.ts'
import { reasonOf } from '../../terminal/cannot-run.ts'

/** The results of writing scaffolds, by path below the content folder. */
export interface Writing {
  readonly written: readonly string[]
  /** The reasons for refusing to write. */
  readonly refused: ReadonlyMap<string, string>
  /** The reasons of the system. */
  readonly failed: ReadonlyMap<string, string>
}

/** Writes a scaffold for each record that the content lacks. Existing files are not changed. */
export function writeScaffolds(
  findings: readonly DriftFinding[],
  now: string,
  content: readonly ContentFile[],
  folder: string
): Writing {
  const refused = new Map<string, string>()
  const failed = new Map<string, string>()
  const files = new Map<string, ScaffoldFile>()
  // Several findings may be about the same record.
  const lacking = new Map(findings.flatMap((one) => (one.lacking ? [[one.related.file, one.lacking] as const] : [])))
  for (const [path, one] of lacking) {
    const scaffold = scaffoldOf(one, content, now)
    if ('fault' in scaffold) {
      refused.set(path, scaffold.fault)
      continue
    }
    const file = fileOf(scaffold, collections)
    if (isTaken(join(folder, file.path))) refused.set(file.path, 'it exists and was not changed')
    else files.set(file.path, file)
  }
  for (const error of scaffoldErrors([...files.values()], content, createPipeline(folders, rules))) {
    if (files.delete(error.file)) refused.set(error.file, reasonIn(error))
  }
  const texts = new Map<string, string>()
  for (const { path, text } of files.values()) {
    const reason = unwritable(folder, path)
    if (reason === undefined) texts.set(path, text)
    else failed.set(path, reason)
  }
  try {
    if (texts.size > 0) createFiles(folder, texts)
  } catch (error) {
    for (const path of texts.keys()) failed.set(path, reasonOf(error))
  }
  const written = [...texts.keys()].filter((path) => !failed.has(path))
  return { written, refused, failed }
}

const reasonIn = ({ field, rule, message }: Diagnostic): string =>
  rule === 'field/missing' && field === 'sources'
    ? 'no source of the content is the document it was read in'
    : message.replace(/\.$/, '')
