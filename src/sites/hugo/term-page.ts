import type { PhrasingContent, RootContent } from 'mdast'
import { plainText } from '../../query/plain-text.ts'
import type { Term } from '../../records/lexicon.ts'
import { pagePath, type Catalog } from './catalog.ts'
import { descriptionOf, frontMatter } from './front-matter.ts'
import { heading, link, list, markdownOf, pageLink, paragraph, prose, strong, text } from './markdown.ts'
import { provenance } from './provenance.ts'

/** The page of a term, with its front matter. */
export function termPage(term: Term, catalog: Catalog): string {
  const { id, category, definition, usage, aliases, covers, related, mentions, references } = term
  const front = frontMatter({
    title: term.term,
    // All alike, so that they come in the order of their titles.
    weight: 1,
    description: descriptionOf(plainText(definition)),
    toc_hide: false,
    type: 'docs',
    tag_security: { collection: 'lexicon', id, category }
  })
  const named = (name: string, values: readonly string[]): RootContent[] =>
    values.length === 0 ? [] : [paragraph(strong(`${name}:`), text(` ${values.join(', ')}`))]
  const relatedTerms = related.map((other): PhrasingContent[] => [
    pageLink(catalog.collections.lexicon.find((one) => one.id === other)?.term ?? other, pagePath('lexicon', other))
  ])
  const sections: [string, RootContent[]][] = [
    ['Usage', usage === undefined ? [] : prose(usage)],
    ['Related terms', list(relatedTerms)],
    ['References', list(references.map(({ url, title }) => [link(title ?? '', url)]))]
  ]
  return `${front}\n${markdownOf([
    ...prose(definition),
    ...named('Also known as', aliases),
    ...named('Explains', covers),
    ...named('Mentions', mentions),
    ...sections.flatMap(([name, content]) => (content.length === 0 ? [] : [heading(name), ...content])),
    provenance('lexicon', term, catalog)
  ])}`
}
