import type { Rule } from './rule.ts'
import { textsOf } from './texts.ts'

const identifier = /\b(?:CVE-\d{4}-\d{4,}|GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}|MAL-\d{4}-\d+|PYSEC-\d{4}-\d+)\b/g

/** An identifier that an incident's text or note names and its record does not list. */
export const unlistedIdentifiers: Rule = {
  ids: ['identifier/not-listed'],
  check: (document, report) => {
    if (document.collection !== 'incidents') return
    const listed: unknown = document.data['identifiers']
    const known = new Set(Array.isArray(listed) ? listed.map((one) => (one as { id?: unknown } | null)?.id) : [])
    for (const { text, path, kind, placeOf } of textsOf(document)) {
      if (kind === 'address' || (path !== undefined && path[0] !== 'note')) continue
      for (const { 0: id, index } of text.matchAll(identifier)) {
        if (!known.has(id))
          report({
            rule: 'identifier/not-listed',
            place: placeOf(index, id.length),
            message: `\`${id}\` is named in the text, but not listed.`,
            actual: id
          })
        known.add(id)
      }
    }
  }
}
