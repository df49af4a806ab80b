import { assessments } from '../../query/assessments.ts'
import { incidents } from '../../query/incidents.ts'
import { lexicon } from '../../query/lexicon.ts'
import type { Entry } from '../../records/entry.ts'
import { assessmentNames, incidentNames, termNames, type IdsByName } from '../names.ts'
import { assessmentData, assessmentRows } from './assessment-data.ts'
import type { CheckedOptions, CollectionName } from './options.ts'
import type { GlobalData } from './page-data.ts'
import { addressesIn, incidentData, incidentRows, termData, termRows, type Addresses } from './record-data.ts'

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

/** What a collection adds to a site. */
interface Pages<Item extends Entry> {
  readonly collection: CollectionName
  /** What the names of files, and the property that takes the data of a page, are made of. */
  readonly noun: string
  readonly records: readonly Item[]
  readonly names: IdsByName
  /** The component of the overview and its property that takes the rows. */
  readonly overview: readonly [component: string, property: string]
  readonly rows: object
  /** The component of a record's page. */
  readonly component: string
  readonly dataOf: (record: Item) => object
}

/** Writes the data of all records, which components load by id, and adds the pages. */
export async function addContent(baseUrl: string, options: CheckedOptions, actions: Actions): Promise<void> {
  const addresses = addressesIn(baseUrl, options)
  await addPages(addresses, actions, {
    collection: 'incidents',
    noun: 'incident',
    records: incidents,
    names: incidentNames(incidents),
    overview: ['TagSecurityIncidentsPage', 'catalog'],
    rows: incidentRows(addresses),
    component: 'TagSecurityIncidentPage',
    dataOf: (incident) => incidentData(incident, addresses)
  })
  await addPages(addresses, actions, {
    collection: 'lexicon',
    noun: 'term',
    records: lexicon,
    names: termNames(lexicon),
    overview: ['TagSecurityLexiconPage', 'terms'],
    rows: termRows(addresses),
    component: 'TagSecurityTermPage',
    dataOf: (term) => termData(term, addresses)
  })
  await addPages(addresses, actions, {
    collection: 'assessments',
    noun: 'assessment',
    records: assessments,
    names: assessmentNames(assessments),
    overview: ['TagSecurityAssessmentsPage', 'catalog'],
    rows: assessmentRows(addresses),
    component: 'TagSecurityAssessmentPage',
    dataOf: (assessment) => assessmentData(assessment, addresses)
  })
  const global: GlobalData = {
    incidents: incidents.map(({ id, title }) => ({ id, title })),
    terms: lexicon.map(({ id, term }) => ({ id, title: term })),
    assessments: assessments.map(({ id, title }) => ({ id, title }))
  }
  actions.setGlobalData(global)
}

async function addPages<Item extends Entry>(
  addresses: Addresses,
  { addRoute, createData }: Actions,
  { collection, noun, records, names, overview: [overview, property], rows, component, dataOf }: Pages<Item>
): Promise<void> {
  const addPage = (path: string | undefined, component: string, modules: { [property: string]: string }): void => {
    if (path !== undefined) addRoute({ path, component: `@theme/${component}`, exact: true, modules })
  }
  await createData(`${noun}-names.json`, names)
  await createData(`${noun}-loaders.js`, loadersModule(`${noun}s`, records))
  addPage(addresses.overview(collection), overview, { [property]: await createData(`${noun}s.json`, rows) })
  for (const record of records) {
    const data = await createData(`${noun}s/${record.id}.json`, dataOf(record))
    addPage(addresses.page(collection, record.id), component, { [noun]: data })
  }
}

/** A module that can load each record of a folder: webpack bundles only what is spelled out. */
const loadersModule = (folder: string, records: readonly Entry[]): string =>
  `export default {\n${records.map(({ id }) => `  '${id}': () => import('./${folder}/${id}.json')`).join(',\n')}\n}\n`
