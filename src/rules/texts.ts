import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place } from '../diagnostics/diagnostic.ts'
import { stringsIn, type FieldPath } from '../markdown/values.ts'
import type { ContentDocument } from './rule.ts'

/** A piece of text in a content file. */
export interface TextPiece {
  readonly text: string
  /** Path of the field, for text of the front matter. */
  readonly path?: FieldPath
  /** What it is: a value of the front matter, words, code or a link's address. */
  readonly kind: 'value' | 'words' | 'code' | 'address'
  /** The place of a part of it, by offset and length; for a front-matter value always the whole value. */
  readonly placeAt: (offset: number, length: number) => Place
}

/** Every piece of text of a file: the strings of its front matter, and words, code and addresses of its body. */
export function textPieces(document: ContentDocument): TextPiece[] {
  const pieces = stringsIn(document.data).map(({ text, path }): TextPiece => ({
    text,
    path,
    kind: 'value',
    placeAt: () => document.yaml.placeOf(path)
  }))
  visit(document.tree, (node: Nodes) => {
    if (!node.position) return
    const { text, placeAt } = sourceOf(node, document)
    if (node.type === 'text') pieces.push({ text, kind: 'words', placeAt })
    if (node.type === 'inlineCode') pieces.push({ text, kind: 'code', placeAt })
    if (node.type === 'link') pieces.push({ text: node.url, kind: 'address', placeAt: () => placeAt(0, text.length) })
  })
  return pieces
}

/** A part of the body's source. */
export interface SourcePart {
  readonly text: string
  /** Offset of its first character in the body. */
  readonly offset: number
  /** The place of a part of it, by offset and length. */
  readonly placeAt: (offset: number, length: number) => Required<Place>
}

/** The source of each paragraph, or of other blocks too, of the body. */
export function paragraphs(document: ContentDocument, types: ('paragraph' | 'heading')[]): SourcePart[] {
  const found: SourcePart[] = []
  visit(document.tree, types, (node: Nodes) => {
    found.push(sourceOf(node, document))
  })
  return found
}

function sourceOf({ position }: Nodes, { body, placeInBody }: ContentDocument): SourcePart {
  const from = position?.start.offset ?? 0
  return {
    text: body.slice(from, position?.end.offset ?? 0),
    offset: from,
    placeAt: (offset, length) => placeInBody(from + offset, from + offset + length)
  }
}
