import { lexicon } from '../../query/lexicon.ts'
import { plainText } from '../../query/plain-text.ts'
import type { Term } from '../../records/lexicon.ts'
import type { Addresses } from './addresses.ts'
import type { RecordLink, TermData, TermRow } from './page-data.ts'
import { proseHtml } from './prose.ts'
import { recordData } from './record-data.ts'

/** What the overview calls itself. */
export const lexiconTitle = 'Security lexicon'

/** What the page of a term shows. */
export function termData(term: Term, addresses: Addresses, all: readonly Term[] = lexicon): TermData {
  const { category, definition, usage } = term
  return {
    ...recordData('lexicon', lexiconTitle, term, addresses),
    title: term.term,
    text: textOf(definition),
    category,
    definitionHtml: proseHtml(definition),
    ...(usage === undefined ? {} : { usageHtml: proseHtml(usage) }),
    names: namesOf(term),
    related: all.filter(({ id }) => term.related.includes(id)).map((one) => linkTo(one, addresses))
  }
}

/** The entries of the lexicon's overview, by name. */
export const termRows = (addresses: Addresses, all: readonly Term[] = lexicon): TermRow[] =>
  [...all]
    .sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1))
    .map((term) => ({
      ...linkTo(term, addresses),
      category: term.category,
      text: textOf(term.definition),
      names: namesOf(term)
    }))

function linkTo(term: Term, addresses: Addresses): RecordLink {
  const href = addresses.record('lexicon', term)
  return { id: term.id, title: term.term, ...(href === undefined ? {} : { href }) }
}

const namesOf = ({ aliases, covers, mentions }: Term): string[] => [...new Set([...aliases, ...covers, ...mentions])]

/** Prose as one line of plain text. */
const textOf = (markdown: string): string => plainText(markdown).replace(/\s+/g, ' ')
