import { rewriteFields } from '../markdown/yaml-layout.ts'
import type { Rule } from './rule.ts'

/** Fields in another order than the schema's. */
export const keyOrder: Rule = {
  ids: ['format/key-order'],
  check: ({ data, fields, yaml }, report) => {
    const keys = Object.keys(data)
    if (keys.some((key) => !fields.includes(key))) return
    const wanted = fields.filter((field) => keys.includes(field))
    const wrong = keys.findIndex((key, index) => key !== wanted[index])
    const key = keys[wrong]
    if (key === undefined) return
    report({
      rule: 'format/key-order',
      place: yaml.placeOf([key], 'key'),
      field: key,
      message: `\`${key}\` comes before \`${wanted[wrong] ?? ''}\`.`,
      expected: wanted.join(', '),
      fix: rewriteFields(yaml, wanted)
    })
  }
}
