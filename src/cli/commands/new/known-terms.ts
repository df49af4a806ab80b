import type { ContentFile } from '../../../build/read.ts'
import { parseFrontMatter } from '../../../markdown/front-matter.ts'
import { decodeText } from '../../../markdown/text.ts'
import type { FindTerm } from '../../../upstream/write/term-facts.ts'

/** Finds terms of the content by id, name, alias or the anchor they have upstream. Files at fault are known by their id. */
export function termFinder(files: readonly ContentFile[]): FindTerm {
  const ids = new Map<string, string>()
  for (const file of files) {
    const id = /^lexicon\/([^/]+)\.md$/.exec(file.path)?.[1]
    if (id !== undefined) for (const name of [id, ...namesIn(file)]) ids.set(name.toLowerCase(), id)
  }
  return (name) => ids.get(name.toLowerCase())
}

function namesIn({ content }: ContentFile): string[] {
  const decoded = typeof content === 'string' ? undefined : decodeText(content)
  const front = decoded && 'text' in decoded ? parseFrontMatter(decoded.text) : undefined
  if (!front?.ok) return []
  const { term, aliases, sources } = front.value.data
  const anchors = Array.isArray(sources) ? sources.map((source) => (source as { anchor?: unknown } | null)?.anchor) : []
  return [term, ...(Array.isArray(aliases) ? (aliases as unknown[]) : []), ...anchors].filter(
    (name) => typeof name === 'string'
  )
}
