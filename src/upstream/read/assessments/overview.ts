import { toString } from 'mdast-util-to-string'
import { normalName, type UpstreamDocument } from '../document.ts'
import type { Stated } from './facts.ts'
import { outlineOf, sourceBetween } from '../outline.ts'

/** What the sections are called that say what a project is, the likeliest first. */
const sections = ['overview', 'summary', 'background', 'introduction'].map(
  (name) => new RegExp(`^(?:\\d+\\.? )?(?:project )?${name}$`)
)

/** The paragraph in which a document says what the project is, with a list that it announces, as source text. */
export function overviewIn(document: UpstreamDocument): Stated<string> | undefined {
  const parts = outlineOf(document)
  for (const name of sections) {
    for (const { title, nodes } of parts) {
      const index = nodes.findIndex(({ type }) => type === 'paragraph')
      const [paragraph, next] = nodes.slice(Math.max(0, index), index + 2)
      if (!paragraph || !name.test(normalName(title))) continue
      const isAnnounced = next?.type === 'list' && toString(paragraph).trimEnd().endsWith(':')
      return {
        value: sourceBetween(document, isAnnounced ? [paragraph, next] : [paragraph]),
        at: document.at(paragraph)
      }
    }
  }
  return undefined
}
