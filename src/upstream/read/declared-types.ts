import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { anchorNamed } from './anchors.ts'
import type { ReadIncident } from './incident-file.ts'
import { slugOf, type Vocabulary } from './vocabulary.ts'

/**
 * The ids of the types that a file puts itself under: by a link to a definition, in bold, or as the words that its
 * section on types starts with ("Source Code and Dev Tooling"). Types that the prose merely mentions are not meant.
 */
export function declaredTypes({ typeSection }: ReadIncident, vocabulary: Vocabulary): Set<string> {
  const declared = new Set<string>()
  const addNamed = (text: string): void => {
    for (const match of text.matchAll(vocabulary.pattern)) {
      const type = vocabulary.typeOf(match[0])
      if (type) declared.add(type.id)
    }
  }
  const walk = (node: Nodes): void => {
    const fragment = node.type === 'link' ? /compromise-definitions[^#]*#(.+)$/i.exec(node.url)?.[1] : undefined
    const anchor = anchorNamed(fragment ?? '')
    if (anchor) declared.add(vocabulary.typeAt(anchor)?.id ?? slugOf(anchor.replace(/^technique-/i, '')))
    else if (node.type === 'strong') addNamed(toString(node))
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  for (const node of typeSection?.nodes ?? []) walk(node)
  const first = typeSection?.nodes.find((node) => node.type === 'paragraph')
  if (first) addNamed(leadingNames(toString(first), vocabulary))
  return declared
}

/** The type names at the start of a text, with nothing between them but separators. */
function leadingNames(text: string, vocabulary: Vocabulary): string {
  let end = 0
  for (const match of text.matchAll(vocabulary.pattern)) {
    if (/\p{L}|\p{N}/u.test(text.slice(end, match.index).replace(/\band\b/, ''))) break
    end = match.index + match[0].length
  }
  return text.slice(0, end)
}
