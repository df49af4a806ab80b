import { Document, Scalar as ScalarNode } from 'yaml'
import type { Fields, Scaffold } from './scaffold.ts'

type Scalar = string | number | boolean

const isScalar = (value: unknown): value is Scalar => typeof value !== 'object'
const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)
const entriesOf = (value: object): [string, unknown][] => Object.entries(value).filter(([, inner]) => !isEmpty(inner))

/** A scalar on one line, with the quotes that the library finds necessary inside brackets. */
function scalar(value: Scalar): string {
  const node = new ScalarNode(value)
  // Otherwise a text of several lines would take as many.
  if (typeof value === 'string' && value.includes('\n')) node.type = 'QUOTE_DOUBLE'
  const list = new Document([node], { version: '1.2', schema: 'core' })
  const text = list.toString({
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
    singleQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER
  })
  return text.trimEnd().slice(1, -1)
}

/** A value on one line. */
function onOneLine(value: unknown): string {
  if (isScalar(value)) return scalar(value)
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  return `{ ${entriesOf(value as object)
    .map(([key, inner]) => `${key}: ${onOneLine(inner)}`)
    .join(', ')} }`
}

/** Whether a value contains a list of mappings, which nobody could read on one line. */
const isDeep = (value: object): boolean =>
  Object.values(value).some((inner) => Array.isArray(inner) && inner.some((item) => !isScalar(item)))

/** The lines of a mapping: a list of scalars on one line, a list of mappings with one per line, deeper ones nested. */
function mappingLines(fields: object): string[] {
  return entriesOf(fields).flatMap(([key, value]) => {
    if (!Array.isArray(value) || value.every(isScalar)) return [`${key}: ${onOneLine(value)}`]
    return [
      `${key}:`,
      ...value.flatMap((item: object) =>
        (isDeep(item) ? mappingLines(item) : [onOneLine(item)]).map(
          (line, index) => `  ${index === 0 ? '- ' : '  '}${line}`
        )
      )
    ]
  })
}

/** The text of a content file, with its fields in the given order. */
export function scaffoldText({ fields, body }: Pick<Scaffold, 'fields' | 'body'>, order: readonly string[]): string {
  const sorted: Fields = Object.fromEntries(order.flatMap((field) => (field in fields ? [[field, fields[field]]] : [])))
  return `${['---', ...mappingLines(sorted), '---'].join('\n')}\n${body}`
}
