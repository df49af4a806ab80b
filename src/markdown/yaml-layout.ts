import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Fix } from '../diagnostics/diagnostic.ts'
import type { FieldPath } from './values.ts'
import { parseYaml, type YamlText } from './yaml.ts'

const rangeOf = (node: unknown): [number, number] => {
  const range = (node as Node | null)?.range
  return [range?.[0] ?? 0, range?.[1] ?? 0]
}

/** Whether a text at a column is YAML for a value, its keys in this order. */
function isYamlFor(value: unknown, text: string, column: number): boolean {
  const { document } = parseYaml(' '.repeat(column - 1) + text)
  return document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(value)
}

/** The fix that writes a text between two offsets, if lines in it still read as the value that is to be there. */
function fixTo({ placeAt }: YamlText, from: number, to: number, text: string, value: unknown): Fix | undefined {
  const place = placeAt(from, to)
  if (text.includes('\n') && !isYamlFor(value, text, place.column)) return undefined
  return { place: { endLine: place.line, endColumn: place.column, ...place }, text }
}

/** Writes some items of a list in another order, each as it is; nothing if a comment could lose its item. */
export function rewriteList(yaml: YamlText, path: FieldPath, order: readonly number[]): Fix | undefined {
  const { source, document, placeAt } = yaml
  const list = document.getIn(path, true)
  if (!isSeq(list) || /(?:^|\s)#/m.test(source.slice(...rangeOf(list)))) return undefined
  const items = order.map((index) => source.slice(...rangeOf(list.items[index])))
  const values = list.toJS(document) as unknown[]
  const [from, end] = rangeOf(list)
  const to = list.flow ? end : Math.max(...list.items.map((item) => rangeOf(item)[1]))
  const text = list.flow
    ? `[${items.join(', ')}]`
    : items.map((item) => `- ${item}`).join(`\n${' '.repeat(placeAt(from).column - 1)}`)
  return fixTo(
    yaml,
    from,
    to,
    text,
    order.map((index) => values[index])
  )
}

/** Writes the top-level fields in another order, each as it is; nothing if a comment has a line to itself. */
export function rewriteFields(yaml: YamlText, order: readonly string[]): Fix | undefined {
  const { source, document } = yaml
  if (!isMap(document.contents) || /^[ \t]*#/m.test(source)) return undefined
  const fields = document.contents.items.map(({ key }) => ({
    name: isScalar(key) ? String(key.value) : '',
    from: rangeOf(key)[0]
  }))
  const blocks = new Map(
    fields.map(({ name, from }, index) => [name, source.slice(from, fields[index + 1]?.from).trimEnd()])
  )
  const data = document.toJS() as Readonly<Record<string, unknown>>
  return fixTo(
    yaml,
    fields[0]?.from ?? 0,
    source.length,
    order.map((name) => blocks.get(name) ?? '').join('\n'),
    Object.fromEntries(order.map((name) => [name, data[name]]))
  )
}

/** What YAML reads as this text without quotes. */
const isPlain = (text: string): boolean => /^[a-z][a-z0-9-]*$/.test(text) && !/^(?:null|true|false)$/.test(text)

/** Writes another text for a value; nothing if it is a block. */
export function rewriteValue({ document, placeAt }: YamlText, path: FieldPath, text: string): Fix | undefined {
  const node = document.getIn(path, true)
  if (!isScalar(node) || !node.range || node.type?.startsWith('BLOCK')) return undefined
  const { line, column, endLine = line, endColumn = column } = placeAt(node.range[0], node.range[1])
  return { place: { line, column, endLine, endColumn }, text: isPlain(text) ? text : JSON.stringify(text) }
}
