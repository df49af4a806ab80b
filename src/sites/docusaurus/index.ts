import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { incidents } from '../../query/incidents.ts'
import { lexicon } from '../../query/lexicon.ts'
import type { Entry } from '../../records/entry.ts'
import { incidentNames, termNames } from '../names.ts'
import { addressesIn } from './addresses.ts'
import type { Actions, Plugin, Site } from './docusaurus.ts'
import { incidentData, incidentRows } from './incident-data.ts'
import { checkOptions, type CheckedOptions, type DocusaurusOptions } from './options.ts'
import type { GlobalData } from './page-data.ts'
import { termData, termRows } from './term-data.ts'

export type { Actions, Plugin, Route, Site } from './docusaurus.ts'
export type { CollectionOptions, DocusaurusOptions } from './options.ts'
export type { GlobalData } from './page-data.ts'
export { sidebarItems, type SidebarCategory, type SidebarLink } from './sidebar.ts'

const name = 'tag-security'

/** Folder with the theme's components and style sheet, beside the module that this is built into. */
const folder = join(dirname(fileURLToPath(import.meta.url)), 'docusaurus')

/**
 * The Docusaurus plugin: pages of the incidents and the lexicon as the options say, and components for MDX.
 *
 * @throws {Error} for options that it does not take.
 * @example
 * tagSecurity({ baseUrl: '/' }, { incidents: { path: 'incidents' } }).name
 * // => 'tag-security'
 */
export default function tagSecurity({ baseUrl }: Site, options: unknown): Plugin {
  const checked = checkOptions(options)
  return {
    name,
    contentLoaded: ({ actions }) => addContent(baseUrl, checked, actions),
    getThemePath: () => join(folder, 'theme'),
    getClientModules: () => [join(folder, 'tag-security.css')]
  }
}

/**
 * The options as the plugin takes them; Docusaurus calls it before it calls the plugin.
 *
 * @throws {Error} that names an option that does not exist or cannot be used, and the nearest valid one.
 * @example
 * validateOptions({ options: { lexicon: { path: 'lexicon' } } }).id
 * // => 'default'
 */
export function validateOptions({
  options
}: {
  readonly options: unknown
}): DocusaurusOptions & { readonly id: 'default' } {
  const { id } = checkOptions(options)
  return { ...(options as DocusaurusOptions), id }
}

/** Writes the data of all records, which components ask for by id, and adds the pages. */
async function addContent(
  baseUrl: string,
  options: CheckedOptions,
  { addRoute, createData, setGlobalData }: Actions
): Promise<void> {
  const addresses = addressesIn(baseUrl, options)
  const addPage = (path: string | undefined, component: string, modules: { [property: string]: string }): void => {
    if (path !== undefined) addRoute({ path, component: `@theme/${component}`, exact: true, modules })
  }
  await createData('incident-names.json', incidentNames(incidents))
  await createData('incident-loaders.js', loadersModule('incidents', incidents))
  await createData('term-names.json', termNames(lexicon))
  await createData('term-loaders.js', loadersModule('terms', lexicon))
  addPage(addresses.overview('incidents'), 'TagSecurityIncidentsPage', {
    catalog: await createData('incidents.json', incidentRows(addresses))
  })
  addPage(addresses.overview('lexicon'), 'TagSecurityLexiconPage', {
    terms: await createData('terms.json', termRows(addresses))
  })
  for (const incident of incidents) {
    const data = await createData(`incidents/${incident.id}.json`, incidentData(incident, addresses))
    addPage(addresses.page('incidents', incident.id), 'TagSecurityIncidentPage', { incident: data })
  }
  for (const term of lexicon) {
    const data = await createData(`terms/${term.id}.json`, termData(term, addresses))
    addPage(addresses.page('lexicon', term.id), 'TagSecurityTermPage', { term: data })
  }
  const global: GlobalData = {
    incidents: incidents.map(({ id, title }) => ({ id, title })),
    terms: lexicon.map(({ id, term }) => ({ id, title: term }))
  }
  setGlobalData(global)
}

/** A module that can load each record of a folder: webpack bundles only what it finds written out. */
const loadersModule = (folder: string, records: readonly Entry[]): string =>
  `export default {\n${records.map(({ id }) => `  '${id}': () => import('./${folder}/${id}.json')`).join(',\n')}\n}\n`
