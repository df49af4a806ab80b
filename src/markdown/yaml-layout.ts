import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Fix } from '../diagnostics/diagnostic.ts'
import type { FieldPath } from './values.ts'
import type { YamlText } from './yaml.ts'

const rangeOf = (node: unknown): [number, number] => {
  const range = (node as Node | null)?.range
  return [range?.[0] ?? 0, range?.[1] ?? 0]
}

/** Writes some items of a list in another order, each as it is; nothing if a comment could lose its item. */
export function rewriteList(
  { source, document, placeAt }: YamlText,
  path: FieldPath,
  order: readonly number[]
): Fix | undefined {
  const list = document.getIn(path, true)
  if (!isSeq(list) || /(?:^|\s)#/m.test(source.slice(...rangeOf(list)))) return undefined
  const items = order.map((index) => source.slice(...rangeOf(list.items[index])))
  const [from, to] = rangeOf(list)
  const place = placeAt(from, list.flow ? to : Math.max(...list.items.map((item) => rangeOf(item)[1])))
  const text = list.flow
    ? `[${items.join(', ')}]`
    : items.map((item) => `- ${item}`).join(`\n${' '.repeat(place.column - 1)}`)
  return { place: { endLine: place.line, endColumn: place.column, ...place }, text }
}

/** Writes the top-level fields in another order, each as it is; nothing if a comment has a line to itself. */
export function rewriteFields({ source, document, placeAt }: YamlText, order: readonly string[]): Fix | undefined {
  if (!isMap(document.contents) || /^[ \t]*#/m.test(source)) return undefined
  const fields = document.contents.items.map(({ key }) => ({
    name: isScalar(key) ? String(key.value) : '',
    from: rangeOf(key)[0]
  }))
  const blocks = new Map(
    fields.map(({ name, from }, index) => [name, source.slice(from, fields[index + 1]?.from).trimEnd()])
  )
  const place = placeAt(fields[0]?.from ?? 0, source.length)
  return {
    place: { endLine: place.line, endColumn: place.column, ...place },
    text: order.map((name) => blocks.get(name) ?? '').join('\n')
  }
}
