import type { ContentFile } from '../../build/read.ts'
import type { SourceReference } from '../../records/sources.ts'
import { readFacts } from '../compare/index.ts'

/**
 * The source that a document of a checkout belongs to, by its absolute path with forward slashes: the one whose address
 * ends as the path does, or is a folder around it. Undefined if the path of a partial checkout says too little.
 */
export function sourceOfDocument(path: string, content: readonly ContentFile[]): SourceReference | undefined {
  const sources = readFacts(content.filter((file) => file.path.startsWith('sources/'))).of('sources')
  const [found] = sources
    .flatMap(({ id, fields }) => {
      const url = typeof fields['url'] === 'string' ? fields['url'] : ''
      const [, form, below] = /^https:\/\/github\.com\/[^/]+\/[^/]+\/(tree|blob)\/[^/]+\/(.*[^/])\/*$/.exec(url) ?? []
      return below === undefined ? [] : [{ id, isFolder: form === 'tree', below: decodeURI(below) }]
    })
    .sort((a, b) => b.below.length - a.below.length)
    .flatMap(({ id, isFolder, below }): SourceReference[] => {
      if (!isFolder) return path.endsWith(`/${below}`) ? [{ id }] : []
      const index = path.lastIndexOf(`/${below}/`)
      return index < 0 ? [] : [{ id, path: path.slice(index + below.length + 2) }]
    })
  return found
}
