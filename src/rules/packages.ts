import { PackageURL } from 'packageurl-js'
import type { Rule } from './rule.ts'

/** A package URL that is right by its letters, but has another form than the one to compare it by. */
export const canonicalPackages: Rule = {
  ids: ['package/not-canonical'],
  check: (document, report) => {
    const packages: unknown = document.data['packages']
    if (!Array.isArray(packages)) return
    for (const [index, one] of packages.entries()) {
      const purl: unknown = (one as { purl?: unknown } | null)?.purl
      if (typeof purl !== 'string') continue
      const canonical = canonicalOf(purl)
      if (canonical === undefined || canonical === purl) continue
      const { line, column, endLine = line, endColumn = column } = document.placeOf(['packages', index, 'purl'])
      const place = { line, column, endLine, endColumn }
      report({
        rule: 'package/not-canonical',
        place,
        field: `packages[${index}].purl`,
        message: `\`${purl}\` is not in its canonical form, \`${canonical}\`.`,
        expected: canonical,
        actual: purl,
        fix: { place, text: JSON.stringify(canonical) }
      })
    }
  }
}

/** The canonical form; undefined for what is no package URL or may have a version, which the schema tells. */
function canonicalOf(purl: string): string | undefined {
  try {
    return purl.includes('@') ? undefined : PackageURL.fromString(purl).toString()
  } catch {
    return undefined
  }
}
