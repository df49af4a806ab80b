import { isRealDate, isUpTo } from '../dates.ts'
import { valuesIn } from '../markdown/values.ts'
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

/** Dates in an impossible order, compared at the precision they share. */
export const dateOrder: Rule = {
  ids: ['date/order'],
  check: ({ data, yaml }, report) => {
    for (const { value, path } of valuesIn(data)) {
      const fields = value as Readonly<Record<string, unknown>> | null
      const reported = new Set<string>()
      for (const [first, second] of pairs) {
        const [early, late] = [fields?.[first], fields?.[second]]
        if (typeof early !== 'string' || typeof late !== 'string' || !isRealDate(early) || !isRealDate(late)) continue
        if (isUpTo(early, late) || reported.has(second)) continue
        reported.add(second)
        report({
          rule: 'date/order',
          place: yaml.placeOf([...path, second]),
          message: `\`${second}\` is \`${late}\`, before \`${first}\`, \`${early}\`.`,
          expected: `${early} or later`,
          actual: late
        })
      }
    }
  }
}
