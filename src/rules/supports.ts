import { valuesAt } from '../markdown/values.ts'
import type { Rule } from './rule.ts'

/** Sources that are said to support a field which records of the collection do not have. */
export const unknownSupports: Rule = {
  ids: ['source/unknown-field'],
  check: ({ data, fields, yaml }, report) => {
    for (const { value: name, path } of valuesAt(data, 'sources.*.supports.*')) {
      if (typeof name !== 'string' || fields.includes(name)) continue
      report({
        rule: 'source/unknown-field',
        place: yaml.placeOf(path),
        message: `Unknown field \`${name}\`.`,
        expected: fields.join(', '),
        actual: name
      })
    }
  }
}
