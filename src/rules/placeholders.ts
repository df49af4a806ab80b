import { placeholderIn, wholePlaceholder } from '../policies/placeholders.ts'
import type { Rule } from './rule.ts'
import { textPieces, type TextPiece } from './texts.ts'

/** Words that stand in for text that is still to be written. */
export const placeholders: Rule = {
  ids: ['text/placeholder'],
  check: (document, report) => {
    for (const piece of textPieces(document)) {
      const found = placeholderIn(piece.text) ?? (isProse(piece) ? wholePlaceholder(piece.text) : null)
      if (!found) continue
      report({
        rule: 'text/placeholder',
        place: piece.placeAt(found.index, found[0].length),
        message: `\`${found[0].trim()}\` is a placeholder.`
      })
    }
  }
}

/** Fields whose values are words of a vocabulary, or names that may be short. */
const shortValues = ['aliases', 'versions', 'kind', 'status', 'stage', 'stated', 'verdict', 'covers', 'mentions']

const isProse = ({ kind, path = [] }: TextPiece): boolean =>
  kind !== 'code' && kind !== 'address' && !shortValues.some((name) => path.includes(name))
