import { lexicon } from '../../query/lexicon.ts'
import { plainText } from '../../query/plain-text.ts'
import type { Term } from '../../records/lexicon.ts'
import type { TermData, TermRow } from './page-data.ts'
import { proseHtml } from './prose.ts'
import { recordData, type Addresses } from './record-data.ts'

/** The title of the overview. */
export const lexiconTitle = 'Security lexicon'

/** What the page of a term shows. */
export function termData(term: Term, addresses: Addresses): TermData {
  const { usage } = term
  return {
    ...recordData('lexicon', lexiconTitle, term, term.term, addresses),
    ...termRow(term, addresses),
    definitionHtml: proseHtml(term.definition),
    usageHtml: usage === undefined ? undefined : proseHtml(usage),
    related: lexicon
      .filter(({ id }) => term.related.includes(id))
      .map((one) => addresses.link('lexicon', one, one.term))
  }
}

/** The entries of the lexicon's overview, by name. */
export const termRows = (addresses: Addresses): TermRow[] =>
  [...lexicon]
    .sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1))
    .map((term) => termRow(term, addresses))

const termRow = (term: Term, addresses: Addresses): TermRow => ({
  ...addresses.link('lexicon', term, term.term),
  category: term.category,
  text: plainText(term.definition).replace(/\s+/g, ' '),
  names: [...new Set([...term.aliases, ...term.covers, ...term.mentions])]
})
