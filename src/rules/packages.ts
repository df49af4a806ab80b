import { fieldName, valuesAt } from '../markdown/values.ts'
import { rewriteValue } from '../markdown/yaml-layout.ts'
import { canonicalPackage } from '../policies/package-urls.ts'
import type { Rule } from './rule.ts'

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
