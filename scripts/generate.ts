// content/ → src/generated/ (modules) and src/generated/public/ (JSON), and what package.json and the
// documentation say about collections. Writes nothing while there is an error.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { emitCollections } from '../src/build/emit-collections.ts'
import { emitModules } from '../src/build/emit-modules.ts'
import { emitIncidentPackages, emitIncidentTitles, emitJson, emitSearchIndex, metaOf } from '../src/build/emit.ts'
import { createPipeline } from '../src/build/pipeline.ts'
import { ContentError, readContent, type ContentFile } from '../src/build/read.ts'
import { asJson } from '../src/data-diff/formats.ts'
import { collections, folders, searchable } from '../src/collections/index.ts'
import { rules } from '../src/rules/index.ts'
import { lineOf } from '../src/diagnostics/diagnostic.ts'
import { searchIndex } from '../src/search/full-text.ts'
import { documentsOf, packedDocuments } from '../src/search/documents.ts'
import { withTable } from './collections-table.ts'
import { withExports } from './exports.ts'
import { readDescriptions } from './field-descriptions.ts'
import { changesOf, releaseOf } from './last-release.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const generated = join(root, 'src/generated')
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: join(root, 'content') },
    out: { type: 'string', default: generated }
  }
})

function read(folder: string): ContentFile[] {
  try {
    return readContent(folder)
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    console.error(error.message)
    process.exit(2)
  }
}

const { diagnostics, records } = createPipeline(folders, rules)(read(values.content))
for (const diagnostic of diagnostics) console.error(lineOf(diagnostic))
if (records.size === 0) {
  console.error(`${diagnostics.length} problems; nothing was written.`)
  process.exit(1)
}

const identity = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string }
const meta = metaOf(records, collections, identity)
const descriptions = readDescriptions(collections.map(({ record }) => record))
const documents = documentsOf(records, searchable)
const outputs = [
  [values.out, emitModules(records, collections, meta)],
  [values.out, emitCollections(collections, descriptions, searchable)],
  [values.out, emitIncidentTitles(records.get('incidents') ?? [])],
  [values.out, emitIncidentPackages(records.get('incidents') ?? [])],
  [
    values.out,
    emitSearchIndex(packedDocuments(documents), searchIndex(documents), records.get('synonyms')?.[0]?.['groups'])
  ],
  [join(values.out, 'public/data'), emitJson(records, collections, descriptions, meta)],
  [join(values.out, 'public'), new Map([['changes.json', asJson(changesOf(releaseOf(records, identity.version)))]])]
] as const
rmSync(values.out, { recursive: true, force: true })
for (const [folder, files] of outputs) {
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of files) writeFileSync(join(folder, path), text)
}

/** Changes a file of the repository, if there is something to change. */
function update(name: string, change: (text: string) => string): void {
  const text = readFileSync(join(root, name), 'utf8')
  if (change(text) !== text) writeFileSync(join(root, name), change(text))
}

if (values.out === generated) {
  update('package.json', withExports)
  update('docs/use-in-code.md', (text) => withTable(text, collections, descriptions))
}
