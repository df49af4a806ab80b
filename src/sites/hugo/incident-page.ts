import type { PhrasingContent, RootContent } from 'mdast'
import { plainText } from '../../query/plain-text.ts'
import type { Incident } from '../../records/incidents.ts'
import { pagePath, type Catalog } from './catalog.ts'
import { descriptionOf, frontMatter } from './front-matter.ts'
import { code, heading, joined, link, list, markdownOf, pageLink, paragraph, prose, strong, text } from './markdown.ts'
import { provenance } from './provenance.ts'

/** The page of an incident, with its front matter. */
export function incidentPage(incident: Incident, catalog: Catalog): string {
  const { id, title, year, kind, types, summary, impact, details, references, note } = incident
  const front = frontMatter({
    title,
    // The newest year first, and by title within a year.
    weight: 9999 - year,
    description: descriptionOf(plainText(summary)),
    // The menu beside a page would list every incident: the section's own page does.
    toc_hide: true,
    type: 'docs',
    tag_security: { collection: 'incidents', id, year, kind, types }
  })
  const sections: [string, RootContent[]][] = [
    ['Impact', prose(impact)],
    ['Details', details === undefined ? [] : prose(details)],
    ['Facts', list(factsOf(incident, catalog).map(([name, value]) => [strong(`${name}:`), text(' '), ...value]))],
    ['Note', note === undefined ? [] : [paragraph(text(note))]],
    [
      'References',
      list(references.map((reference) => [link(reference.title ?? '', reference.url), text(` (${reference.kind})`)]))
    ]
  ]
  const blocks = sections.flatMap(([name, content]) => (content.length === 0 ? [] : [heading(name), ...content]))
  return `${front}\n${markdownOf([...prose(summary), ...blocks, provenance('incidents', incident, catalog)])}`
}

/** What is known of an incident, by what it is called; without what is not. */
function factsOf(incident: Incident, { collections }: Catalog): [string, PhrasingContent[]][] {
  const texts = (values: readonly string[]): PhrasingContent[] => joined(values.map((value) => [text(value)]))
  const codes = (values: readonly string[]): PhrasingContent[] => joined(values.map((value) => [code(value)]))
  const typeTitles = incident.types.map(
    (id) => collections['compromise-types'].find((type) => type.id === id)?.title ?? id
  )
  const related = incident.related.map((id) => [
    pageLink(collections.incidents.find((other) => other.id === id)?.title ?? id, pagePath('incidents', id))
  ])
  const packages = incident.packages.map(({ purl, versions, range }) => {
    const which = versions?.join(', ') ?? range
    return [code(purl), ...(which === undefined ? [] : [text(` (${which})`)])]
  })
  const day = (name: string, date: string | undefined): [string, PhrasingContent[]] => [
    name,
    texts(date === undefined ? [] : [date])
  ]
  const facts: [string, PhrasingContent[]][] = [
    ['Year', texts([String(incident.year)])],
    ['Kind', texts([incident.kind])],
    ['Types of compromise', texts(typeTitles)],
    day('Began', incident.began),
    day('Ended', incident.ended),
    day('Detected', incident.detected),
    day('Disclosed', incident.disclosed),
    ['Also known as', texts(incident.aliases)],
    ['Ecosystems', texts(incident.ecosystems)],
    ['Products', texts(incident.products)],
    ['Packages', joined(packages)],
    [
      'Identifiers',
      texts(incident.identifiers.map(({ id, relation }) => (relation === 'alias' ? id : `${id} (${relation})`)))
    ],
    ['Weaknesses', texts(incident.weaknesses)],
    ['ATT&CK techniques', codes(incident.techniques.map(({ id }) => id))],
    ['Related incidents', joined(related)]
  ]
  return facts.filter(([, value]) => value.length > 0)
}
