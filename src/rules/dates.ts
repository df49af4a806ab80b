import { isRealDate, isUpTo } from '../dates.ts'
import type { FieldPath } from '../markdown/yaml.ts'
import type { Rule } from './rule.ts'

/** Pairs of fields of which the first is not later than the second. */
const pairs: readonly (readonly [string, string])[] = [
  ['began', 'ended'],
  ['began', 'detected'],
  ['detected', 'disclosed'],
  ['began', 'disclosed'],
  ['start', 'end'],
  ['from', 'until']
]

/** Every mapping of a value, with its path. */
function mappingsOf(
  value: unknown,
  path: FieldPath = []
): { readonly fields: Readonly<Record<string, unknown>>; readonly path: FieldPath }[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, index) => mappingsOf(item, [...path, index]))
  const fields = value as Record<string, unknown>
  return [{ fields, path }, ...Object.entries(fields).flatMap(([key, item]) => mappingsOf(item, [...path, key]))]
}

/** Dates that cannot follow each other as they do, compared at the precision they share. */
export const dateOrder: Rule = {
  ids: ['date/order'],
  check: (document, report) => {
    for (const { fields, path } of mappingsOf(document.data)) {
      const told = new Set<string>()
      for (const [first, second] of pairs) {
        const [early, late] = [fields[first], fields[second]]
        if (typeof early !== 'string' || typeof late !== 'string' || !isRealDate(early) || !isRealDate(late)) continue
        if (isUpTo(early, late) || told.has(second)) continue
        told.add(second)
        const message = `\`${second}\` is \`${late}\`, before \`${first}\`, \`${early}\`.`
        report({
          rule: 'date/order',
          place: document.placeOf([...path, second]),
          message,
          expected: `${early} or later`,
          actual: late
        })
      }
    }
  }
}
