import { sep } from 'node:path'
import type { ContentFile } from '../../../build/read.ts'
import { parseFrontMatter } from '../../../markdown/front-matter.ts'
import { decodeText } from '../../../markdown/text.ts'
import type { SourceReference } from '../../../records/sources.ts'

/** A source on GitHub: a folder or a file of a repository. */
interface RepositorySource {
  readonly id: string
  readonly isFolder: boolean
  readonly path: string
}

function sourcesIn(files: readonly ContentFile[]): RepositorySource[] {
  return files.flatMap(({ path, content }) => {
    const [, id] = /^sources\/([^/]+)\.md$/.exec(path) ?? []
    const decoded = id === undefined || typeof content === 'string' ? undefined : decodeText(content)
    const front = decoded && 'text' in decoded ? parseFrontMatter(decoded.text) : undefined
    const url = front?.ok ? String(front.value.data['url']) : ''
    const [, form, below] = /^https:\/\/github\.com\/[^/]+\/[^/]+\/(tree|blob)\/[^/]+\/(.+?)\/*$/.exec(url) ?? []
    return id === undefined || below === undefined ? [] : [{ id, isFolder: form === 'tree', path: decodeURI(below) }]
  })
}

/**
 * The source that a document of a checkout belongs to: the one whose address ends as the document's path does, or is a
 * folder around it. None where only a part of the checkout is there, and its path says too little.
 */
export function sourceOf(document: string, files: readonly ContentFile[]): SourceReference | undefined {
  const path = document.split(sep).join('/')
  const found = sourcesIn(files)
    .sort((a, b) => b.path.length - a.path.length)
    .flatMap(({ id, isFolder, path: below }): SourceReference[] => {
      if (!isFolder) return path.endsWith(`/${below}`) ? [{ id }] : []
      const index = path.lastIndexOf(`/${below}/`)
      return index < 0 ? [] : [{ id, path: path.slice(index + below.length + 2) }]
    })
  return found[0]
}
