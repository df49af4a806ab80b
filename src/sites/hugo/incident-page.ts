import type { PhrasingContent } from 'mdast'
import { plainText } from '../../query/plain-text.ts'
import type { Incident } from '../../records/incidents.ts'
import { pagePath, type Catalog } from './catalog.ts'
import { code, joined, link, list, pageLink, paragraph, prose, strong, text } from './markdown.ts'
import { descriptionOf, page, provenance, sections } from './page.ts'

/** The page of an incident, with its front matter. */
export function incidentPage(incident: Incident, catalog: Catalog): string {
  const { id, title, year, kind, types, summary, impact, details = '', references, note } = incident
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
        References: list(references.map(({ title = '', url, kind }) => [link(title, url), text(` (${kind})`)]))
      }),
      provenance('incidents', incident, catalog)
    ]
  )
}

/** What is known of an incident, by its label; without what is not known. */
function factsOf(incident: Incident, { collections }: Catalog): [string, PhrasingContent[]][] {
  const titleOf = (id: string, records: readonly { readonly id: string; readonly title: string }[]): string =>
    records.find((record) => record.id === id)?.title ?? id
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
    'Also known as': texts(incident.aliases),
    Ecosystems: texts(incident.ecosystems),
    Products: texts(incident.products),
    Packages: joined(
      incident.packages.map(({ purl, versions, range }) => {
        const which = versions?.join(', ') ?? range
        return [code(purl), ...(which === undefined ? [] : [text(` (${which})`)])]
      })
    ),
    Identifiers: texts(
      incident.identifiers.map(({ id, relation }) => (relation === 'alias' ? id : `${id} (${relation})`))
    ),
    Weaknesses: texts(incident.weaknesses),
    'ATT&CK techniques': joined(incident.techniques.map(({ id }) => [code(id)])),
    'Related incidents': joined(
      incident.related.map((id) => [pageLink(titleOf(id, collections.incidents), pagePath('incidents', id))])
    )
  }
  return Object.entries(facts).filter(([, value]) => value.length > 0)
}
