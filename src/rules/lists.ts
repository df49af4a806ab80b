import { byCodeUnits } from '../diagnostics/diagnostic.ts'
import { valuesIn, type FieldPath } from '../markdown/values.ts'
import { rewriteList } from '../markdown/yaml-layout.ts'
import type { Rule } from './rule.ts'

/** Lists whose order has no meaning, and that are kept sorted. */
const sorted = ['related', 'weaknesses']

/** The lists of several strings. */
const stringLists = (data: unknown): { readonly items: readonly string[]; readonly path: FieldPath }[] =>
  valuesIn(data).flatMap(({ value, path }) =>
    Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === 'string')
      ? [{ items: value, path }]
      : []
  )

/** Values that are in a list twice, in any case. */
export const duplicateItems: Rule = {
  ids: ['list/duplicate'],
  check: ({ data, yaml }, report) => {
    for (const { items, path } of stringLists(data)) {
      const folded = items.map((item) => item.toLowerCase())
      const isFirst = (index: number): boolean => folded.indexOf(folded[index] ?? '') === index
      const duplicate = items.findIndex((_, index) => !isFirst(index))
      const item = items[duplicate]
      if (item === undefined) continue
      report({
        rule: 'list/duplicate',
        place: yaml.placeOf([...path, duplicate]),
        message: `\`${item}\` appears twice in this list.`,
        actual: item,
        fix: rewriteList(yaml, path, [...items.keys()].filter(isFirst))
      })
    }
  }
}

/** Lists that are to be sorted and are not. */
export const unsortedLists: Rule = {
  ids: ['list/unsorted'],
  check: ({ data, yaml }, report) => {
    for (const { items, path } of stringLists(data)) {
      const order = [...items.keys()].sort((a, b) => byCodeUnits(items[a] ?? '', items[b] ?? ''))
      if (!sorted.includes(String(path.at(-1))) || order.every((from, to) => from === to)) continue
      report({
        rule: 'list/unsorted',
        place: yaml.placeOf(path),
        message: 'The list is not sorted.',
        expected: order.map((index) => items[index]).join(', '),
        fix: rewriteList(yaml, path, order)
      })
    }
  }
}
