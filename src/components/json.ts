import {
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
  type ParseOptions
} from 'jsonc-parser'
import { UnreadableFile, type Named } from './component.ts'

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is an object, and no list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A JSON object with its places. */
export interface JsonText {
  readonly data: JsonObject
  /** Where the key of what a path leads to starts; of an item in a list, the item. */
  readonly offsetOf: (named: Named) => number | undefined
}

/**
 * Reads a text that is a JSON object; `lenient` allows comments and commas before closing brackets. Places are looked
 * for only when somebody asks: parsing with places takes six times as long.
 */
export function readJson(text: string, lenient = false): JsonText {
  const data: unknown = lenient ? parseLenient(text) : parseStrict(text)
  if (!isObject(data)) throw new UnreadableFile('It is not a JSON object.')
  let tree: Node | undefined
  let searches = 0
  const properties = new Map<Node, Map<string, Node>>()
  const propertyOf = (object: Node, key: string): Node | undefined => {
    let byKey = properties.get(object)
    if (!byKey) {
      byKey = new Map(object.children?.map((property) => [String(property.children?.[0]?.value), property]))
      properties.set(object, byKey)
    }
    return byKey.get(key)
  }
  return {
    data,
    offsetOf: ({ path }) => {
      // A few places are found by searching; for many the tree is made, since each search goes through the text.
      const only = searches++ < fewPlaces && isIn(data, path) ? onlyKey(text, path.at(-1)) : undefined
      if (only !== undefined) return only
      tree ??= treeOf(text, [])
      let found = tree
      for (const key of path) {
        const value: Node | undefined = found?.type === 'property' ? found.children?.[1] : found
        if (value?.type === 'object') found = propertyOf(value, String(key))
        else found = value?.type === 'array' ? value.children?.[Number(key)] : undefined
      }
      return found?.offset
    }
  }
}

/** So many places of one text are searched for one by one. */
const fewPlaces = 20

/** Whether a path leads to something in data. */
function isIn(data: JsonObject, path: Named['path']): boolean {
  let value: unknown = data
  return path.every((key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false
    value = Reflect.get(value, key)
    return true
  })
}

/** Where a key is in a text, when the text has it once: found in a hundredth of the time that a tree takes. */
function onlyKey(text: string, key: string | number | undefined): number | undefined {
  if (typeof key !== 'string') return undefined
  const written = JSON.stringify(key)
  const first = text.indexOf(written)
  const isOnly = first >= 0 && text.indexOf(written, first + 1) < 0
  return isOnly && /^\s*:/.test(text.slice(first + written.length, first + written.length + 100)) ? first : undefined
}

/** The values with their places; nothing for a text that is nested too deeply for that. */
function treeOf(text: string, errors: ParseError[], options: ParseOptions = { allowTrailingComma: true }) {
  try {
    return parseTree(text, errors, options)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function parseStrict(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile('It is nested too deeply.')
    // Only to say where; what it tolerates is refused all the same.
    const errors: ParseError[] = []
    treeOf(text, errors, { disallowComments: true })
    return refuse(errors[0])
  }
}

function parseLenient(text: string): unknown {
  try {
    // A comma inside a string may go too; no name or version has one.
    return JSON.parse(text.replaceAll(/,(?=\s*[}\]])/g, ''))
  } catch {
    const errors: ParseError[] = []
    const tree = treeOf(text, errors)
    return errors[0] || !tree ? refuse(errors[0]) : getNodeValue(tree)
  }
}

function refuse(error: ParseError | undefined): never {
  const what = error ? printParseErrorCode(error.error).replace(/(?!^)[A-Z]/g, (one) => ` ${one.toLowerCase()}`) : ''
  throw new UnreadableFile(`It is not valid JSON${what && `: ${what.toLowerCase()}`}.`, error?.offset)
}
