import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair
} from 'yaml'
import type { Place } from '../diagnostics/diagnostic.ts'

/** Path of a value in a record: keys and indexes. */
export type FieldPath = readonly (string | number)[]

/** A YAML text that was parsed, with a way back from values to places. */
export interface YamlText {
  readonly document: Document.Parsed
  /** The place of a value, or of its key; the nearest thing around it where it is missing. */
  readonly placeOf: (path: FieldPath, part?: 'key' | 'value') => Place
  /** The place between two offsets. */
  readonly placeAt: (from: number, to?: number) => Place
  /** Places of anchors and aliases. */
  readonly aliases: () => Place[]
}

/** Options that make YAML plain data: no timestamps, no octals, no repeated keys. A silent log would drop a second document unsaid. */
const options = { version: '1.2', schema: 'core', uniqueKeys: true, prettyErrors: false, logLevel: 'error' } as const

/** Parses YAML that starts on a given line of its file. */
export function parseYaml(text: string, firstLine = 1): YamlText {
  const document = parseDocument(text, options)
  // Filled here and not by the parser, which loses count behind a syntax error.
  const lineCounter = new LineCounter()
  lineCounter.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lineCounter.addNewLine(index + 1)
  const placeAt = (from: number, to = from): Place => {
    const begin = lineCounter.linePos(from)
    const end = lineCounter.linePos(to)
    return {
      line: begin.line + firstLine - 1,
      column: begin.col,
      ...(to > from && { endLine: end.line + firstLine - 1, endColumn: end.col })
    }
  }
  const nodePlace = (node: Node | null | undefined): Place | undefined =>
    node?.range ? placeAt(node.range[0], node.range[1]) : undefined
  const placeOf = (path: FieldPath, part: 'key' | 'value' = 'value'): Place => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true)
      const pair = isMap(parent) ? pairOf(parent.items, path[length - 1]) : undefined
      const value = document.getIn(path.slice(0, length), true) as Node | undefined
      const wanted =
        part === 'key' && length === path.length && pair ? (pair.key as Node) : (value ?? (pair?.key as Node))
      const place = nodePlace(wanted)
      if (place) return place
    }
    return { line: Math.max(1, firstLine - 1), column: 1 }
  }
  const aliases = (): Place[] => {
    const found: Place[] = []
    visit(document, {
      Node: (_, node) => {
        const place = isAlias(node) || node.anchor ? nodePlace(node) : undefined
        if (place) found.push(place)
      }
    })
    return found
  }
  return { document, placeOf, placeAt, aliases }
}

const pairOf = (items: readonly Pair[], key: string | number | undefined): Pair | undefined =>
  items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key))

/** The places of the keys, at any depth, whose value is wanted; of a key that is no scalar, the value is its node. */
export function placesOfKeys({ document, placeAt }: YamlText, isWanted: (key: unknown) => boolean): Place[] {
  const found: Place[] = []
  visit(document, {
    Pair: (_, { key }) => {
      if (isNode(key) && key.range && isWanted(isScalar(key) ? key.value : key))
        found.push(placeAt(key.range[0], key.range[1]))
    }
  })
  return found
}
