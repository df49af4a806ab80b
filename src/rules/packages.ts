import { PackageURL } from 'packageurl-js'
import { fieldName, valuesAt } from '../markdown/values.ts'
import type { Rule } from './rule.ts'

/** Valid package URLs in another form than the canonical one, by which they are compared. */
export const canonicalPackages: Rule = {
  ids: ['package/not-canonical'],
  check: ({ data, yaml }, report) => {
    for (const { value: purl, path } of valuesAt(data, 'packages.*.purl')) {
      const canonical = typeof purl === 'string' ? canonicalOf(purl) : undefined
      if (typeof purl !== 'string' || canonical === undefined || canonical === purl) continue
      const { line, column, endLine = line, endColumn = column } = yaml.placeOf(path)
      const place = { line, column, endLine, endColumn }
      report({
        rule: 'package/not-canonical',
        place,
        field: fieldName(path),
        message: `\`${purl}\` is not in its canonical form, \`${canonical}\`.`,
        expected: canonical,
        actual: purl,
        fix: { place, text: JSON.stringify(canonical) }
      })
    }
  }
}

/** The canonical form; undefined for what is not a package URL or may have a version, which the schema reports. */
function canonicalOf(purl: string): string | undefined {
  try {
    return purl.includes('@') ? undefined : PackageURL.fromString(purl).toString()
  } catch {
    return undefined
  }
}
