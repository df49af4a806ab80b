import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place } from '../diagnostics/diagnostic.ts'
import type { FieldPath } from '../markdown/yaml.ts'
import type { ContentDocument } from './rule.ts'

/** A piece of text in a content file. */
export interface TextPiece {
  readonly text: string
  /** Path of the field, for text of the front matter. */
  readonly path?: FieldPath
  /** What it is: a value of the front matter, words, code or a link's address. */
  readonly kind: 'value' | 'words' | 'code' | 'address'
  /** The place of a part of it, by offset and length; of a front-matter value always the whole value. */
  readonly placeOf: (offset: number, length: number) => Place
}

/** Every string of the front matter, with its path. */
export function stringsOf(value: unknown, path: FieldPath = []): { readonly text: string; readonly path: FieldPath }[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (typeof value !== 'object' || value === null) return []
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, item]) => stringsOf(item, [...path, key]))
}

/** Every piece of text of a file: the strings of its front matter, and words, code and addresses of its body. */
export function textsOf(document: ContentDocument): TextPiece[] {
  const pieces = stringsOf(document.data).map(({ text, path }): TextPiece => ({
    text,
    path,
    kind: 'value',
    placeOf: () => document.placeOf(path)
  }))
  visit(document.tree, (node: Nodes) => {
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (from === undefined || to === undefined) return
    const source = document.body.slice(from, to)
    const inside = (offset: number, length: number): Place =>
      document.placeInBody(from + offset, from + offset + length)
    if (node.type === 'text') pieces.push({ text: source, kind: 'words', placeOf: inside })
    if (node.type === 'inlineCode') pieces.push({ text: source, kind: 'code', placeOf: inside })
    if (node.type === 'link') pieces.push({ text: node.url, kind: 'address', placeOf: () => inside(0, source.length) })
  })
  return pieces
}

/** The source of every paragraph and heading of the body. */
export function paragraphsOf(document: ContentDocument): Pick<TextPiece, 'text' | 'placeOf'>[] {
  const found: Pick<TextPiece, 'text' | 'placeOf'>[] = []
  visit(document.tree, ['paragraph', 'heading'], (node: Nodes) => {
    const from = node.position?.start.offset ?? 0
    const text = document.body.slice(from, node.position?.end.offset)
    found.push({ text, placeOf: (offset, length) => document.placeInBody(from + offset, from + offset + length) })
  })
  return found
}
