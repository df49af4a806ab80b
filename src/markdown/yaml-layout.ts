import { isMap, isSeq, type Node } from 'yaml'
import type { Place } from '../diagnostics/diagnostic.ts'
import { parseYaml, type FieldPath } from './yaml.ts'

/** A part of a YAML text that is written anew. */
export interface Rewrite {
  readonly place: Required<Place>
  readonly text: string
}

const rangeOf = (node: unknown): [number, number] => {
  const range = (node as Node | null)?.range
  return [range?.[0] ?? 0, range?.[1] ?? 0]
}

/** Whether a text may hold a comment, which moving things around could part from what it is about. */
const mayHoldComment = (yaml: string): boolean => /(?:^|\s)#/m.test(yaml)

/** A list with some of its items in another order, each as it is written; nothing where a comment stands in the way. */
export function rewriteList(
  yaml: string,
  firstLine: number,
  path: FieldPath,
  order: readonly number[]
): Rewrite | undefined {
  const { document, placeAt } = parseYaml(yaml, firstLine)
  const list = document.getIn(path, true)
  if (!isSeq(list) || mayHoldComment(yaml.slice(...rangeOf(list)))) return undefined
  const items = order.map((index) => yaml.slice(...rangeOf(list.items[index])))
  const [from, to] = rangeOf(list)
  const place = placeAt(from, list.flow ? to : Math.max(...list.items.map((item) => rangeOf(item)[1])))
  const text = list.flow
    ? `[${items.join(', ')}]`
    : items.map((item) => `- ${item}`).join(`\n${' '.repeat(place.column - 1)}`)
  return { place: { endLine: place.line, endColumn: place.column, ...place }, text }
}

/** A mapping at the top with its fields in another order, each as it is written; nothing where a comment has a line of its own. */
export function rewriteFields(yaml: string, firstLine: number, order: readonly string[]): Rewrite | undefined {
  const { document, placeAt } = parseYaml(yaml, firstLine)
  if (!isMap(document.contents) || /^\s*#/m.test(yaml)) return undefined
  const pairs = document.contents.items.map(({ key }) => ({
    name: String((key as { value?: unknown }).value),
    from: rangeOf(key)[0]
  }))
  const blocks = new Map(
    pairs.map(({ name, from }, index) => [name, yaml.slice(from, pairs[index + 1]?.from).trimEnd()])
  )
  const place = placeAt(pairs[0]?.from ?? 0, yaml.length)
  return {
    place: { endLine: place.line, endColumn: place.column, ...place },
    text: order.map((name) => blocks.get(name) ?? '').join('\n')
  }
}
