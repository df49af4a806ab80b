import { join } from 'node:path'
import { createPipeline, type Content } from '../../src/build/pipeline.ts'
import { readContent, type ContentFile } from '../../src/build/read.ts'
import { folders } from '../../src/collections/index.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'

/** The repository's folder. */
export const root = join(import.meta.dirname, '../..')

/** Folder of the content fixtures. */
export const fixtures = join(root, 'test/fixtures/content')

/** The smallest content that is right. */
export const base: readonly ContentFile[] = readContent(join(fixtures, 'base'))

/** A content file with a text or bytes. */
export const contentFile = (path: string, content: string | Uint8Array): ContentFile => ({
  path,
  content: typeof content === 'string' ? new TextEncoder().encode(content) : content
})

/** The text of a file of the base. */
export function textOf(path: string): string {
  const content = base.find((file) => file.path === path)?.content
  if (!(content instanceof Uint8Array)) throw new Error(`The base has no file ${path}.`)
  return new TextDecoder().decode(content)
}

/** The base with some of its files removed, and others put over it. */
export function overlaid(files: readonly ContentFile[], removed: readonly string[] = []): ContentFile[] {
  const gone = new Set([...removed, ...files.map(({ path }) => path)])
  return [...base.filter(({ path }) => !gone.has(path)), ...files]
}

/** What the pipeline makes of files by itself, without the rules of src/rules. */
export const build = (files: readonly ContentFile[]): Content => createPipeline(folders, [])(files)

/** Rule and place of each diagnostic: `channels/x.md:3:1 field/unknown`. */
export const placed = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
