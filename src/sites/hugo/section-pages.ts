import type { PhrasingContent, RootContent } from 'mdast'
import { groupIncidents } from '../../query/incidents.ts'
import type { Incident } from '../../records/incidents.ts'
import { pagePath, titleOf, type Catalog } from './catalog.ts'
import { heading, list, pageLink, paragraph, shortcode, text } from './markdown.ts'
import { page } from './page.ts'

/** The page of the catalog: its incidents by year, the newest first. */
export function incidentsPage(catalog: Catalog): string {
  const { incidents, 'compromise-types': types } = catalog.collections
  const item = (incident: Incident): PhrasingContent[] => {
    const titles = incident.types.map((id) => titleOf(id, types)).join(', ')
    return [pageLink(incident.title, pagePath('incidents', incident.id)), text(titles && `: ${titles}`)]
  }
  const years = groupIncidents('year', incidents).toReversed()
  return sectionPage(
    'Supply-chain incidents',
    `The ${incidents.length} incidents of the TAG's catalog of software supply-chain compromises, newest first.`,
    years.flatMap(({ key, incidents: ofYear }) => [heading(String(key)), ...list(ofYear.map(item))]),
    catalog
  )
}

/** The page of the lexicon: its terms in alphabetical order. */
export function lexiconPage(catalog: Catalog): string {
  const terms = [...catalog.collections.lexicon].sort((a, b) => a.term.localeCompare(b.term, 'en'))
  return sectionPage(
    'Security lexicon',
    `The ${terms.length} terms of the TAG's lexicon of cloud native security.`,
    list(terms.map(({ id, term }) => [pageLink(term, pagePath('lexicon', id))])),
    catalog
  )
}

/** The page of the assessments: a table of all of them. */
export const assessmentsPage = (catalog: Catalog): string =>
  sectionPage(
    'Security assessments',
    `The ${catalog.collections.assessments.length} security assessments of CNCF projects, by project.`,
    [shortcode('tag-assessments')],
    catalog
  )

// The page lists what is below it in its own way, and comes after the site's own sections.
const sectionPage = (
  title: string,
  description: string,
  blocks: readonly RootContent[],
  { meta: { contentDate, attribution } }: Catalog
): string =>
  page({ title, weight: 100, description, no_list: true, type: 'docs' }, [
    ...blocks,
    paragraph(text(`As of ${contentDate}. ${attribution}`))
  ])
