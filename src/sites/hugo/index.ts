import type { Catalog } from './catalog.ts'
import { dataFiles } from './data-files.ts'
import { withoutBidiControls } from './harmless.ts'
import { incidentPage } from './incident-page.ts'
import { incidentsPage, lexiconPage } from './section-pages.ts'
import { templates } from './templates.ts'
import { termPage } from './term-page.ts'

export type { AnyRecord, Catalog } from './catalog.ts'

/**
 * The files that a Hugo site gets, by their paths below the site: data, a page for each incident and term, and shortcodes.
 * `contentFolder` is the folder of the site's content, below the site.
 */
export function hugoFiles(records: Catalog, contentFolder: string): ReadonlyMap<string, string> {
  const catalog = withoutBidiControls(records)
  const { incidents, lexicon } = catalog.collections
  const pages: [string, string][] = [
    ['incidents/_index.md', incidentsPage(catalog)],
    ...incidents.map((incident): [string, string] => [`incidents/${incident.id}.md`, incidentPage(incident, catalog)]),
    ['lexicon/_index.md', lexiconPage(catalog)],
    ...lexicon.map((term): [string, string] => [`lexicon/${term.id}.md`, termPage(term, catalog)])
  ]
  return new Map([
    ...[...dataFiles(catalog)].map(([name, text]): [string, string] => [`data/tag_security/${name}`, text]),
    ...pages.map(([path, text]): [string, string] => [`${contentFolder}/${path}`, text]),
    ...templates
  ])
}
