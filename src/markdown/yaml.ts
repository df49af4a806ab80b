import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair
} from 'yaml'
import type { Place } from '../diagnostics/diagnostic.ts'
import { pointsOf } from './positions.ts'
import type { FieldPath } from './values.ts'

/** A parsed YAML text, with the places of its values. */
export interface YamlText {
  readonly source: string
  readonly document: Document.Parsed
  /** The place of a value or its key, or of the nearest thing around it if it is missing. */
  readonly placeOf: (path: FieldPath, part?: 'key' | 'value') => Place
  /** The place between two offsets. */
  readonly placeAt: (from: number, to?: number) => Place
  /** Places of anchors and aliases. */
  readonly aliases: () => Place[]
}

// Plain data: no timestamps, octals or repeated keys. With `silent`, yaml would drop a second document unsaid.
const options = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: true,
  prettyErrors: false,
  logLevel: 'error'
} as const

/** Parses YAML. */
export function parseYaml(source: string): YamlText {
  const document = parseDocument(source, options)
  // yaml's own line counter loses count behind a syntax error.
  const pointAt = pointsOf(source)
  const placeAt = (from: number, to = from): Place => {
    const { line, column } = pointAt(from)
    const end = pointAt(to)
    return { line, column, ...(to > from && { endLine: end.line, endColumn: end.column }) }
  }
  const placeOfNode = (node: Node | null | undefined): Place | undefined =>
    node?.range ? placeAt(node.range[0], node.range[1]) : undefined
  const placeOf = (path: FieldPath, part: 'key' | 'value' = 'value'): Place => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true)
      const pair = isMap(parent) ? pairWith(path[length - 1], parent.items) : undefined
      const value = document.getIn(path.slice(0, length), true) as Node | undefined
      const key = pair?.key as Node | undefined
      const place = placeOfNode(part === 'key' && length === path.length ? (key ?? value) : (value ?? key))
      if (place) return place
    }
    return { line: 1, column: 1 }
  }
  const aliases = (): Place[] => {
    const found: Place[] = []
    visit(document, {
      Node: (_, node) => {
        const place = isAlias(node) || node.anchor ? placeOfNode(node) : undefined
        if (place) found.push(place)
      }
    })
    return found
  }
  return { source, document, placeOf, placeAt, aliases }
}

const pairWith = (key: string | number | undefined, items: readonly Pair[]): Pair | undefined =>
  items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key))

/** The places of the wanted keys, at any depth; a key that is not a scalar is asked about as its node. */
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
