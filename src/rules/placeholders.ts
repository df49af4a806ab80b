import type { Rule } from './rule.ts'
import { textsOf } from './texts.ts'

const whole = /^\W*(?:n\/?a|none|null|unknown|tb[ad]|\?+|xxx+|lorem ipsum.*)\W*$/i
const part = /\b(?:TODO|FIXME|TBD|TBA)\b/

/** Words that stand where somebody still has to write. */
export const placeholders: Rule = {
  ids: ['text/placeholder'],
  check: (document, report) => {
    for (const { text, path, placeOf, kind } of textsOf(document)) {
      const found =
        part.exec(text) ??
        (whole.test(text) && kind !== 'code' && kind !== 'address' && !isVocabulary(path) ? whole.exec(text) : null)
      if (!found || text.trim() === '') continue
      report({
        rule: 'text/placeholder',
        place: placeOf(found.index, found[0].length),
        message: `\`${found[0].trim()}\` is a placeholder.`
      })
    }
  }
}

/** Fields whose values are words of a vocabulary, or names that may be short. */
const isVocabulary = (path: readonly (string | number)[] | undefined): boolean =>
  path !== undefined &&
  ['aliases', 'versions', 'kind', 'status', 'verdict', 'covers', 'mentions'].some((name) => path.includes(name))
