import { emitEsModules } from './build/emit-es-modules.ts'
import { emitJson, factsOf } from './build/emit.ts'
import { createPipeline, type Content } from './build/pipeline.ts'
import { presenceIn, readContent as filesIn, type ContentFile } from './build/read.ts'
import { collections, folders } from './collections/index.ts'
import { lineOf as textOf, type Diagnostic } from './diagnostics/diagnostic.ts'
import { descriptions } from './generated/descriptions.ts'
import { check, checkObject, checkText } from './query/arguments.ts'
import { rules } from './rules/index.ts'

export type { JsonRecord } from './build/check-record.ts'
export type { Content } from './build/pipeline.ts'
export { ContentError, type ContentFile } from './build/read.ts'
export type { Diagnostic, Fix, Place } from './diagnostics/diagnostic.ts'

/** What a content folder gives: everything that is wrong, or its records and the files made of them. */
export interface BuiltContent extends Content {
  /**
   * The files to write, path to text: for each collection an ES module (`incidents.mjs`), its types
   * (`incidents.d.mts`), the data as JSON (`data/incidents.json`) and its JSON Schema (`data/incidents.schema.json`);
   * `index.mjs` for all of them, and `meta` with the counts. Empty while there is an error.
   */
  readonly files: ReadonlyMap<string, string>
}

/**
 * Checks content and turns it into data. A folder may have any of the collections: the others are left out, and
 * references into them are not checked.
 *
 * @example
 * const { diagnostics, files } = buildContent(readContent('content'))
 * for (const diagnostic of diagnostics) console.error(lineOf(diagnostic))
 * for (const [path, text] of files) console.log(path, text.length)
 */
export function buildContent(content: readonly ContentFile[]): BuiltContent {
  check(Array.isArray(content), 'buildContent', 'content', 'an array', content)
  const { diagnostics, records: read } = createPipeline(folders, rules, presenceIn(content))(content)
  if (read.size === 0) return { diagnostics, records: read, files: new Map() }
  const present = collections.filter(({ name }) => read.has(name))
  const records = new Map(present.map(({ name }) => [name, read.get(name) ?? []]))
  const meta = factsOf(records, present)
  const data = [...emitJson(records, present, descriptions, meta)]
  return {
    diagnostics,
    records,
    files: new Map([
      ...emitEsModules(records, present, meta),
      ...data.map(([path, text]): [string, string] => [`data/${path}`, text])
    ])
  }
}

/**
 * Every file below a content folder, in the order of their paths. Names that start with a dot belong to the operating
 * system and to editors, and are left out.
 *
 * @throws {ContentError} when the folder is missing, is not a folder or cannot be read.
 */
export function readContent(folder: string): ContentFile[] {
  checkText('readContent', 'folder', folder)
  return filesIn(folder)
}

/** A diagnostic on one harmless line of a log: `file:line:column severity rule message (help)`. */
export function lineOf(diagnostic: Diagnostic): string {
  checkObject('lineOf', 'diagnostic', diagnostic)
  return textOf(diagnostic)
}
