// content/ → src/generated/ (modules) and src/generated/public/data/ (JSON). Writes nothing while there is an error.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { emitJson, emitModules, metaOf } from '../src/build/emit.ts'
import { createPipeline } from '../src/build/pipeline.ts'
import { ContentError, readContent, type ContentFile } from '../src/build/read.ts'
import { collections } from '../src/collections/index.ts'
import { lineOf } from '../src/diagnostics/diagnostic.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({
  options: { content: { type: 'string', default: join(root, 'content') }, out: { type: 'string', default: join(root, 'src/generated') } }
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

const { diagnostics, records } = createPipeline(collections)(read(values.content))
for (const diagnostic of diagnostics) console.error(lineOf(diagnostic))
if (records.size === 0) {
  console.error(`${diagnostics.length} problems; nothing was written.`)
  process.exit(1)
}

const identity = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string }
const meta = metaOf(records, identity)
const outputs = [
  [values.out, emitModules(records, collections, meta)],
  [join(values.out, 'public/data'), emitJson(records, collections, meta)]
] as const
rmSync(values.out, { recursive: true, force: true })
for (const [folder, files] of outputs) {
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of files) writeFileSync(join(folder, path), text)
}
