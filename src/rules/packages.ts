import { fieldName, valuesAt } from '../markdown/values.ts'
import { rewriteValue } from '../markdown/yaml-layout.ts'
import { canonicalPackage } from '../policies/package-urls.ts'
import type { Rule } from './rule.ts'

/** Sources of one package that are none of its list, so that nobody would look into them. */
export const sourcesOfLists: Rule = {
  ids: ['package/other-source'],
  check: ({ data, yaml }, report) => {
    const known = valuesAt(data, 'sources.*.id').map(({ value }) => value)
    for (const { value: id, path } of valuesAt(data, 'packages.*.sources.*'))
      if (typeof id === 'string' && !known.includes(id))
        report({
          rule: 'package/other-source',
          place: yaml.placeOf(path),
          field: fieldName(path),
          message: `\`${id}\` is not among the \`sources\` of this list.`,
          actual: id
        })
  }
}

/** Valid package URLs in another form than the canonical one, by which they are compared. */
export const canonicalPackages: Rule = {
  ids: ['package/not-canonical'],
  check: ({ data, yaml }, report) => {
    for (const { value: purl, path } of valuesAt(data, 'packages.*.purl')) {
      // The schema reports a version, and what no package can have.
      const canonical = typeof purl === 'string' && !purl.includes('@') ? canonicalPackage(purl) : undefined
      if (typeof purl !== 'string' || canonical === undefined || canonical === purl) continue
      report({
        rule: 'package/not-canonical',
        place: yaml.placeOf(path),
        field: fieldName(path),
        message: `\`${purl}\` is not in its canonical form, \`${canonical}\`.`,
        expected: canonical,
        actual: purl,
        fix: rewriteValue(yaml, path, canonical)
      })
    }
  }
}
