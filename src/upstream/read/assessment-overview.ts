import { normalName, type UpstreamDocument } from './document.ts'
import type { Stated } from './assessment-facts.ts'
import { outlineOf, sourceBetween } from './outline.ts'

/** What the sections are called that say what a project is, the likeliest first. */
const sections: readonly RegExp[] = [
  /\boverview\b/,
  /\bsummary\b/,
  /\bbackground\b/,
  /\b(?:introduction|about)\b/,
  /^scope\b/
]

/** The paragraph in which a document says what the project is, as source text. */
export function overviewIn(document: UpstreamDocument): Stated<string> | undefined {
  const parts = outlineOf(document)
  for (const name of sections) {
    for (const { title, nodes } of parts) {
      const paragraph = nodes.find(({ type }) => type === 'paragraph')
      if (paragraph && name.test(normalName(title)))
        return { value: sourceBetween(document, [paragraph]), at: document.at(paragraph) }
    }
  }
  return undefined
}
