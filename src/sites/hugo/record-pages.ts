import type { PhrasingContent, RootContent } from 'mdast'
import { plainText } from '../../query/plain-text.ts'
import type { Incident } from '../../records/incidents.ts'
import type { Term } from '../../records/lexicon.ts'
import { affectedVersions } from '../affected-versions.ts'
import { authoritativePage } from '../authoritative-pages.ts'
import { readableNames } from '../names.ts'
import { titlesByAddress } from '../titles.ts'
import { pagePath, titleOf, type Catalog } from './catalog.ts'
import { code, joined, link, list, pageLink, paragraph, prose, strong, text } from './markdown.ts'
import { descriptionOf, page, provenance, sections } from './page.ts'

const versionWords = { allVersions: 'all versions', versionsNotStated: 'versions not stated' } as const

/** The page of an incident, with its front matter. */
export function incidentPage(incident: Incident, catalog: Catalog): string {
  const { id, title, year, kind, types, summary, impact, details = '', references, note } = incident
  const titleAt = titlesIn(catalog.collections)
  return page(
    {
      title,
      // The newest year first, and by title within a year.
      weight: 9999 - year,
      description: descriptionOf(plainText(summary)),
      // The menu beside a page would list every incident: the section's own page does.
      toc_hide: true,
      type: 'docs',
      tag_security: { collection: 'incidents', id, year, kind, types }
    },
    [
      ...prose(summary),
      ...sections({
        Impact: prose(impact),
        Details: prose(details),
        Facts: list(factsOf(incident, catalog).map(([name, value]) => [strong(`${name}:`), text(' '), ...value])),
        Note: note === undefined ? [] : [paragraph(text(note))],
        References: list(
          references.map(({ url, title = titleAt(url) ?? '', kind }) => [link(title, url), text(` (${kind})`)])
        )
      }),
      provenance('incidents', incident, catalog)
    ]
  )
}

/** What is known of an incident, by its label; without what is not known. */
function factsOf(incident: Incident, { collections }: Catalog): [string, PhrasingContent[]][] {
  const texts = (values: readonly (string | undefined)[]): PhrasingContent[] =>
    joined(values.flatMap((value) => (value === undefined ? [] : [[text(value)]])))
  const facts: Readonly<Record<string, PhrasingContent[]>> = {
    Year: texts([String(incident.year)]),
    Kind: texts([incident.kind]),
    'Types of compromise': texts(incident.types.map((id) => titleOf(id, collections['compromise-types']))),
    Began: texts([incident.began]),
    Ended: texts([incident.ended]),
    Detected: texts([incident.detected]),
    Disclosed: texts([incident.disclosed]),
    'Also known as': texts(readableNames(incident.aliases)),
    Ecosystems: texts(incident.ecosystems),
    Products: texts(incident.products),
    Packages: joined(
      incident.packages.map((one) => {
        const versions = affectedVersions(one)
        const which = typeof versions === 'string' ? versionWords[versions] : versions.named
        return [listed(one.purl, code(one.purl)), text(` (${which})`)]
      })
    ),
    Identifiers: joined(
      incident.identifiers.map(({ id, relation }) => [
        listed(id),
        ...(relation === 'alias' ? [] : [text(` (${relation})`)])
      ])
    ),
    Weaknesses: joined(incident.weaknesses.map((id) => [listed(id)])),
    'ATT&CK techniques': joined(incident.techniques.map(({ id }) => [listed(id)])),
    'Related incidents': joined(
      incident.related.map((id) => [pageLink(titleOf(id, collections.incidents), pagePath('incidents', id))])
    )
  }
  return Object.entries(facts).filter(([, value]) => value.length > 0)
}

/** An identifier that leads to its page in a public database, where it has one. */
function listed(id: string, shown: PhrasingContent = text(id)): PhrasingContent {
  const url = authoritativePage(id)
  return url === undefined ? shown : { type: 'link', url, children: [shown] }
}

/** The titles of documents by their addresses, as any record has them. */
const titlesIn = ({ incidents, sources }: Catalog['collections']): ReturnType<typeof titlesByAddress> =>
  titlesByAddress(
    incidents.flatMap(({ references }) => references),
    sources
  )

/** The page of a term, with its front matter. */
export function termPage(term: Term, catalog: Catalog): string {
  const { id, category, definition, usage = '', aliases, covers, related, mentions, references } = term
  const titleAt = titlesIn(catalog.collections)
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
      ...names('Also known as', readableNames(aliases)),
      ...names('Explains', covers),
      ...names('Mentions', mentions),
      ...sections({
        Usage: prose(usage),
        'Related terms': list(related.map((id) => [pageLink(titleOf(id), pagePath('lexicon', id))])),
        References: list(references.map(({ url, title = titleAt(url) ?? '' }) => [link(title, url)]))
      }),
      provenance('lexicon', term, catalog)
    ]
  )
}
