import { byCodeUnits, type Report } from '../diagnostics/diagnostic.ts'
import { fieldName, valuesIn, type FieldPath } from '../markdown/values.ts'
import { rewriteList } from '../markdown/yaml-layout.ts'
import { distinct } from './identity.ts'
import type { ContentDocument, Rule } from './rule.ts'

/** Lists whose order has no meaning, and that are kept sorted. */
const sorted = ['related', 'weaknesses']

interface List {
  readonly items: readonly unknown[]
  readonly path: FieldPath
  readonly name: string
}

/** The lists of several items of one type. */
const listsIn = (data: unknown): List[] =>
  valuesIn(data).flatMap(({ value, path }) =>
    Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === typeof value[0])
      ? [{ items: value, path, name: String(path.at(-1)) }]
      : []
  )

/** Items that are in a list twice: every list is a set. */
export const duplicateItems: Rule = {
  ids: ['list/duplicate', 'reference/duplicate'],
  check: (document, report) => {
    for (const list of listsIn(document.data)) reportDuplicates(list, document, report)
  }
}

function reportDuplicates({ items, path, name }: List, { yaml }: ContentDocument, report: Report): void {
  const first = new Map<string, number>()
  const duplicates: { readonly index: number; readonly before: number; readonly shown: string }[] = []
  for (const [index, item] of items.entries()) {
    const one = distinct(item, name)
    if (!one) continue
    const before = first.get(one.key)
    if (before === undefined) first.set(one.key, index)
    else duplicates.push({ index, before, shown: one.shown })
  }
  // What says something else of the same thing is not dropped.
  const needless = duplicates.filter(
    ({ index, before }) =>
      typeof items[index] === 'string' || JSON.stringify(items[index]) === JSON.stringify(items[before])
  )
  const dropped = new Set(needless.map(({ index }) => index))
  const rest = [...items.keys()].filter((index) => !dropped.has(index))
  for (const one of duplicates) {
    const { index, before, shown } = one
    const isReference = name === 'references'
    const place = isReference ? [...path, index, 'url'] : [...path, index]
    report({
      rule: isReference ? 'reference/duplicate' : 'list/duplicate',
      place: yaml.placeOf(place),
      ...(isReference && { field: fieldName(place) }),
      message: isReference
        ? `\`${shown}\` is already reference ${before + 1}.`
        : `\`${shown}\` appears twice in this list.`,
      actual: shown,
      // One fix for the whole list.
      ...(one === needless[0] && { fix: rewriteList(yaml, path, rest) })
    })
  }
}

/** Lists that are to be sorted and are not. */
export const unsortedLists: Rule = {
  ids: ['list/unsorted'],
  check: ({ data, yaml }, report) => {
    for (const { items, path, name } of listsIn(data)) {
      if (!sorted.includes(name) || !items.every((item) => typeof item === 'string')) continue
      const order = [...items.keys()].sort((a, b) => byCodeUnits(items[a] ?? '', items[b] ?? ''))
      if (order.every((from, to) => from === to)) continue
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
