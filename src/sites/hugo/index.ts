import { assessmentPage } from './assessment-pages.ts'
import type { Catalog } from './catalog.ts'
import { dataFiles } from './data-files.ts'
import { withoutBidiControls } from './harmless.ts'
import { incidentPage, termPage } from './record-pages.ts'
import { assessmentsPage, incidentsPage, lexiconPage } from './section-pages.ts'
import { templates } from './templates.ts'

export type { Catalog } from './catalog.ts'

/**
 * The files that a Hugo site gets, by their paths below the site: data, a page for each incident, term and
 * assessment, and shortcodes. `contentFolder` is the folder of the site's content, below the site.
 */
export function hugoFiles(records: Catalog, contentFolder: string): ReadonlyMap<string, string> {
  const catalog = withoutBidiControls(records)
  const { assessments, incidents, lexicon } = catalog.collections
  return new Map([
    ...dataFiles(catalog),
    [`${contentFolder}/incidents/_index.md`, incidentsPage(catalog)],
    ...incidents.map((one) => [`${contentFolder}/incidents/${one.id}.md`, incidentPage(one, catalog)] as const),
    [`${contentFolder}/lexicon/_index.md`, lexiconPage(catalog)],
    ...lexicon.map((one) => [`${contentFolder}/lexicon/${one.id}.md`, termPage(one, catalog)] as const),
    [`${contentFolder}/assessments/_index.md`, assessmentsPage(catalog)],
    ...assessments.map((one) => [`${contentFolder}/assessments/${one.id}.md`, assessmentPage(one, catalog)] as const),
    ...templates
  ])
}
