// content/ → src/generated/ (modules) and src/generated/public/ (JSON). Writes nothing while there is an error.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { emitColumns, emitIncidentTitles, emitSearchIndex } from '../src/build/emit-extras.ts'
import { emitJson, emitModules, metaOf } from '../src/build/emit.ts'
import { createPipeline } from '../src/build/pipeline.ts'
import { ContentError, readContent, type ContentFile } from '../src/build/read.ts'
import { asJson } from '../src/data-diff/formats.ts'
import { compare } from '../src/data-diff/compare.ts'
import { collections } from '../src/collections/index.ts'
import { rules } from '../src/rules/index.ts'
import { lineOf } from '../src/diagnostics/diagnostic.ts'
import { searchIndex } from '../src/search/build.ts'
import { documentsOf } from '../src/search/documents.ts'
import { descriptionsOf } from './field-descriptions.ts'
import { readLastRelease, releaseOf } from './last-release.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: join(root, 'content') },
    out: { type: 'string', default: join(root, 'src/generated') }
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

const { diagnostics, records } = createPipeline(collections, rules)(read(values.content))
for (const diagnostic of diagnostics) console.error(lineOf(diagnostic))
if (records.size === 0) {
  console.error(`${diagnostics.length} problems; nothing was written.`)
  process.exit(1)
}

const identity = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string }
const meta = metaOf(records, identity)
const documents = documentsOf(records)
const outputs = [
  [values.out, emitModules(records, collections, meta)],
  [values.out, emitColumns(collections, descriptionsOf)],
  [values.out, emitIncidentTitles(records.get('incidents') ?? [])],
  [values.out, emitSearchIndex(documents, searchIndex(documents))],
  [join(values.out, 'public/data'), emitJson(records, collections, meta)],
  [
    join(values.out, 'public'),
    new Map([['changes.json', asJson(compare(readLastRelease(), releaseOf(records, identity.version)))]])
  ]
] as const
rmSync(values.out, { recursive: true, force: true })
for (const [folder, files] of outputs) {
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of files) writeFileSync(join(folder, path), text)
}
