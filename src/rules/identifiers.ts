import { valuesAt } from '../markdown/values.ts'
import type { Rule } from './rule.ts'
import { textPieces } from './texts.ts'

const identifier = /\b(?:CVE-\d{4}-\d{4,}|GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}|(?:MAL|PYSEC|RUSTSEC)-\d{4}-\d+)\b/g

/** Identifiers that an incident's text or note names and its record does not list. */
export const unlistedIdentifiers: Rule = {
  ids: ['identifier/not-listed'],
  check: (document, report) => {
    if (document.collection !== 'incidents') return
    const known = new Set(valuesAt(document.data, 'identifiers.*.id').map(({ value }) => value))
    for (const { text, path, kind, placeAt } of textPieces(document)) {
      if (kind === 'address' || (path !== undefined && path[0] !== 'note')) continue
      for (const { 0: id, index } of text.matchAll(identifier)) {
        if (!known.has(id))
          report({
            rule: 'identifier/not-listed',
            place: placeAt(index, id.length),
            message: `\`${id}\` is in the text, but not in \`identifiers\`.`,
            actual: id
          })
        known.add(id)
      }
    }
  }
}
