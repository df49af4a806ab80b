import type { Rule } from './rule.ts'

/** A source that is said to carry a field which records of the collection do not have. */
export const unknownSupports: Rule = {
  ids: ['source/unknown-field'],
  check: ({ data, fields, placeOf }, report) => {
    const sources: unknown = data['sources']
    if (!Array.isArray(sources)) return
    for (const [index, source] of sources.entries()) {
      const supports: unknown = (source as { supports?: unknown } | null)?.supports
      if (!Array.isArray(supports)) continue
      for (const [place, name] of supports.entries()) {
        if (typeof name !== 'string' || fields.includes(name)) continue
        const path = ['sources', index, 'supports', place]
        report({
          rule: 'source/unknown-field',
          place: placeOf(path),
          message: `\`${name}\` is no field here.`,
          expected: fields.join(', '),
          actual: name
        })
      }
    }
  }
}
