import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { incidents } from '../../query/incidents.ts'
import { lexicon } from '../../query/lexicon.ts'
import type { Entry } from '../../records/entry.ts'
import { incidentNames, termNames } from '../names.ts'
import { labelsIn, translationFiles, type Labels, type TranslatableText, type TranslationFile } from './labels.ts'
import { languageOf, type Languages } from './language.ts'
import { checkOptions, type CheckedOptions, type DocusaurusOptions } from './options.ts'
import type { GlobalData } from './page-data.ts'
import { addressesIn, incidentData, incidentRows, termData, termRows } from './record-data.ts'

export type { CollectionOptions, DocusaurusOptions } from './options.ts'
export type { GlobalData, NamedRecord } from './page-data.ts'
export { sidebarItems, type SidebarCategory, type SidebarLink } from './sidebar.ts'

// What the plugin uses of Docusaurus, so that the package has types without it. Docusaurus's own types accept these.

/** What Docusaurus tells a plugin about the site. */
export interface Site {
  /** Path of the site in the locale that is built, such as `/de/`. */
  readonly baseUrl: string
  /** Its languages; English alone when absent. */
  readonly i18n?: Languages
}

/** A page to be added to a site. */
export interface Route {
  /** Its path in the site. */
  path: string
  /** The theme component that shows it. */
  component: string
  /** Whether it is this path alone and none below it. */
  exact: boolean
  /** Paths of data files by the component's property that takes them. */
  modules: { [property: string]: string }
  /** Docusaurus takes any further attribute; the plugin sets none. */
  [attribute: string]: unknown
}

/** What a plugin can add to a site. */
export interface Actions {
  /** Adds a page. */
  readonly addRoute: (route: Route) => void
  /** Writes a data file and gives its path. */
  readonly createData: (name: string, data: string | object) => Promise<string>
  /** Sets what `usePluginData` gives. */
  readonly setGlobalData: (data: unknown) => void
}

/** A plugin of a site. */
export interface Plugin {
  /** `tag-security`. */
  readonly name: string
  /** The plugin's own texts, in a file for translators. */
  readonly getTranslationFiles: () => {
    /** Where it goes, without its ending. */
    path: string
    /** The texts by their names. */
    content: Record<string, TranslatableText>
  }[]
  /** The plugin's own texts as the site translates them. */
  readonly translateContent: (args: { readonly translationFiles: readonly TranslationFile[] }) => Labels
  /** Adds pages and data to the site, with its own texts in English unless they are given. */
  readonly contentLoaded: (args: { readonly content?: unknown; readonly actions: Actions }) => Promise<void>
  /** Where the components of the theme are. */
  readonly getThemePath: () => string
  /** The style sheet. */
  readonly getClientModules: () => string[]
}

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
export default function tagSecurity({ baseUrl, i18n }: Site, options: unknown): Plugin {
  const checked = checkOptions(options)
  return {
    name,
    getTranslationFiles: translationFiles,
    translateContent: ({ translationFiles }) => labelsIn(translationFiles),
    contentLoaded: async ({ content = labelsIn([]), actions }) => {
      await actions.createData('language.json', languageOf(i18n, content as Labels))
      await addContent(baseUrl, checked, actions)
    },
    getThemePath: () => join(folder, 'theme'),
    getClientModules: () => [join(folder, 'tag-security.css')]
  }
}

/**
 * The options as the plugin takes them; Docusaurus calls it before it calls the plugin.
 *
 * @throws {RangeError | TypeError} for an unknown option, with the nearest one, or a value that it does not take.
 * @example
 * validateOptions({ options: { lexicon: { path: 'lexicon' } } }).id
 * // => 'default'
 */
export function validateOptions({ options }: { readonly options: unknown }): DocusaurusOptions & {
  /** The instance of the plugin, the only one that a site can have. */
  readonly id: 'default'
} {
  const { id } = checkOptions(options)
  return { ...(options as DocusaurusOptions), id }
}

/** Writes the data of all records, which components load by id, and adds the pages. */
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

/** A module that can load each record of a folder: webpack bundles only what is spelled out. */
const loadersModule = (folder: string, records: readonly Entry[]): string =>
  `export default {\n${records.map(({ id }) => `  '${id}': () => import('./${folder}/${id}.json')`).join(',\n')}\n}\n`
