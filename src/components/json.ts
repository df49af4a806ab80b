import { findNodeAtLocation, parse, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
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
  return {
    data,
    offsetOf: ({ path }) => {
      tree ??= parseTree(text, undefined, { allowTrailingComma: true })
      const node = tree && findNodeAtLocation(tree, [...path])
      return node && (node.parent?.type === 'property' ? node.parent : node).offset
    }
  }
}

function parseStrict(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Only to say where; what it tolerates is refused all the same.
    const errors: ParseError[] = []
    parse(text, errors, { disallowComments: true })
    return refuse(errors[0])
  }
}

function parseLenient(text: string): unknown {
  const errors: ParseError[] = []
  const data: unknown = parse(text, errors, { allowTrailingComma: true })
  return errors[0] ? refuse(errors[0]) : data
}

function refuse(error: ParseError | undefined): never {
  const what = error ? printParseErrorCode(error.error).replace(/(?!^)[A-Z]/g, (one) => ` ${one.toLowerCase()}`) : ''
  throw new UnreadableFile(`It is not valid JSON${what && `: ${what.toLowerCase()}`}.`, error?.offset)
}
