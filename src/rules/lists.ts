import { rewriteList } from '../markdown/yaml-layout.ts'
import type { FieldPath } from '../markdown/yaml.ts'
import type { Rule } from './rule.ts'

/** Lists whose order says nothing, and that are kept sorted. */
const sorted = ['related', 'weaknesses']

/** Lists of plain strings, with their paths. */
function listsOf(
  value: unknown,
  path: FieldPath = []
): { readonly items: readonly string[]; readonly path: FieldPath }[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === 'string'))
    return [{ items: value, path }]
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, item]) => listsOf(item, [...path, key]))
}

const fold = (text: string): string => text.toLowerCase()
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A value that stands in a list twice. */
export const duplicateItems: Rule = {
  ids: ['list/duplicate'],
  check: (document, report) => {
    for (const { items, path } of listsOf(document.data)) {
      const first = items.findIndex((item, index) => items.findIndex((other) => fold(other) === fold(item)) < index)
      if (first < 0) continue
      const kept = items.flatMap((item, index) =>
        items.findIndex((other) => fold(other) === fold(item)) === index ? [index] : []
      )
      const item = items[first] ?? ''
      report({
        rule: 'list/duplicate',
        place: document.placeOf([...path, first]),
        message: `\`${item}\` stands in this list twice.`,
        actual: item,
        fix: rewriteList(document.yaml, 2, path, kept)
      })
    }
  }
}

/** A list that is to be sorted and is not. */
export const unsortedLists: Rule = {
  ids: ['list/unsorted'],
  check: (document, report) => {
    for (const { items, path } of listsOf(document.data)) {
      const order = items.map((_, index) => index).sort((a, b) => byCodeUnits(items[a] ?? '', items[b] ?? ''))
      const wrong = order.findIndex((from, to) => from !== to)
      if (wrong < 0 || !sorted.includes(String(path.at(-1)))) continue
      const expected = order.map((index) => items[index]).join(', ')
      report({
        rule: 'list/unsorted',
        place: document.placeOf(path),
        message: 'The list is not sorted.',
        expected,
        fix: rewriteList(document.yaml, 2, path, order)
      })
    }
  }
}
