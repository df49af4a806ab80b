import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { emitJson, metaOf } from '../../../src/build/emit.ts'
import { collections } from '../../../src/collections/index.ts'
import { descriptions } from '../../../src/generated/descriptions.ts'
import { build, contentFile, overlaid, textOf } from '../../build/content-tree.ts'
import { folderWith, writeFiles } from '../command-line.ts'

/** A record of the smallest content. */
export const chair = 'roles/chair.md'

/** A dist folder of the smallest content, perhaps with another title of the role. */
export function dist(folder: string, name: string, title = 'Chair'): void {
  const { records } = build(overlaid([contentFile(chair, textOf(chair).replace('title: Chair', `title: ${title}`))]))
  const meta = metaOf(records, collections, { name: '@cncf/tag-security', version: '1.0.0' })
  const files = emitJson(records, collections, descriptions, meta)
  writeFiles(folder, Object.fromEntries([...files].map(([file, text]) => [`${name}/data/${file}`, text])))
}

/** A tarball as npm packs it; `top` is the folder that its files are in. */
export function tarball(
  folder: string,
  name: string,
  title?: string,
  { format = 'ustar', top = 'package' } = {}
): string {
  const root = folderWith()
  dist(join(root, top), 'dist', title)
  execFileSync('tar', [`--format=${format}`, '-czf', join(folder, name), '-C', root, top])
  return name
}
