import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  Lexer,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair
} from 'yaml'
import { start, type Place } from '../diagnostics/diagnostic.ts'
import { BeyondLimit, budgetOf, fileUnits, type Budget } from './budget.ts'
import { pointsOf } from '../points.ts'
import { deepest, refuseDeepText } from './text.ts'
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
  prettyErrors: false,
  logLevel: 'error'
} as const

/** Units for each character, and for each pair of keys of a mapping that are compared. */
const units = { character: 20, keys: 4 }

/**
 * Parses YAML.
 *
 * @throws {BeyondLimit} when reading it would take more than the budget, or it nests too deep.
 */
export function parseYaml(source: string, budget: Budget = budgetOf(fileUnits)): YamlText {
  // yaml's own line counter loses count behind a syntax error.
  const pointAt = pointsOf(source)
  budget.spend(source.length * units.character, () => start)
  refuseDeepText(source)
  const deep = openedTooDeep(source)
  if (deep !== undefined)
    throw new BeyondLimit({ rule: 'file/depth', place: lineAndColumn(pointAt(deep)), message: 'Nesting too deep.' })
  // The library makes an error of a mapping out of whatever is thrown while it composes one.
  let beyond: unknown
  const uniqueKeys = (one: Node, other: Node): boolean => {
    try {
      budget.spend(units.keys, () => lineAndColumn(pointAt(other.range?.[0] ?? 0)))
    } catch (error) {
      beyond ??= error
      throw error
    }
    return isScalar(one) && isScalar(other) && one.value === other.value
  }
  const document = parseDocument(source, { ...options, uniqueKeys })
  if (beyond !== undefined) throw beyond
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

const lineAndColumn = ({ line, column }: Place): Place => ({ line, column })

/** The offset of a bracket within too many others; the parser calls itself for each. */
function openedTooDeep(source: string): number | undefined {
  if (source.split(/[[{]/, deepest + 2).length < deepest + 2) return undefined
  let offset = 0
  let depth = 0
  for (const token of new Lexer().lex(source)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    if (depth > deepest) return offset
    // Tokens of one control character mark what is not written.
    if (!/^[\u0002\u0018\u001f]$/.test(token)) offset += token.length
  }
  return undefined
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
