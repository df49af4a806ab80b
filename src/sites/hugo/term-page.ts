import type { RootContent } from 'mdast'
import { plainText } from '../../query/plain-text.ts'
import type { Term } from '../../records/lexicon.ts'
import { pagePath, type Catalog } from './catalog.ts'
import { link, list, pageLink, paragraph, prose, strong, text } from './markdown.ts'
import { descriptionOf, page, provenance, sections } from './page.ts'

/** The page of a term, with its front matter. */
export function termPage(term: Term, catalog: Catalog): string {
  const { id, category, definition, usage = '', aliases, covers, related, mentions, references } = term
  const names = (label: string, values: readonly string[]): RootContent[] =>
    values.length === 0 ? [] : [paragraph(strong(`${label}:`), text(` ${values.join(', ')}`))]
  const titleOf = (id: string): string => catalog.collections.lexicon.find((one) => one.id === id)?.term ?? id
  return page(
    {
      title: term.term,
      // All alike, so that they come in the order of their titles.
      weight: 1,
      description: descriptionOf(plainText(definition)),
      toc_hide: false,
      type: 'docs',
      tag_security: { collection: 'lexicon', id, category }
    },
    [
      ...prose(definition),
      ...names('Also known as', aliases),
      ...names('Explains', covers),
      ...names('Mentions', mentions),
      ...sections({
        Usage: prose(usage),
        'Related terms': list(related.map((id) => [pageLink(titleOf(id), pagePath('lexicon', id))])),
        References: list(references.map(({ url, title = '' }) => [link(title, url)]))
      }),
      provenance('lexicon', term, catalog)
    ]
  )
}
