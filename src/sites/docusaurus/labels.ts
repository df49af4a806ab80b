/** A text that a site can translate, as Docusaurus keeps it in a translation file. */
export interface TranslatableText {
  readonly message: string
  /** What a translator has to know. */
  readonly description?: string
}

/** The plugin's own words on its pages, in English. What is in braces is replaced and has to stay. */
export const labels = {
  incidents: { message: 'Supply-chain incidents', description: 'Title of the incident catalog' },
  incidentsDescription: {
    message: 'Incidents in software supply chains, collected by the CNCF TAG Security and Compliance.',
    description: 'Description of the incident catalog for search engines'
  },
  incidentsFilter: { message: 'Incidents', description: 'Name of the form that filters incidents' },
  incidentsFound: { message: '{found} of {all} incidents', description: 'How many incidents are shown' },
  incidentsTable: { message: 'Incidents, newest first', description: 'Caption of the table of incidents' },
  incidentsInTable: {
    message: '{found} of {all} incidents, newest first',
    description: 'Caption of a table of some incidents'
  },
  noIncident: { message: 'No incident in the catalog matches.', description: 'In place of an empty table' },
  lexicon: { message: 'Security lexicon', description: 'Title of the lexicon' },
  lexiconDescription: {
    message: 'Terms of cloud native security, explained by the CNCF TAG Security and Compliance.',
    description: 'Description of the lexicon for search engines'
  },
  termsFilter: { message: 'Terms', description: 'Name of the form that filters terms' },
  termsFound: { message: '{found} of {all} terms', description: 'How many terms are shown' },
  text: { message: 'Text', description: 'A field for words to look for' },
  all: { message: 'All', description: 'The choice of a filter that leaves nothing out' },
  showAll: { message: 'Show all', description: 'The button that clears all filters' },
  incident: { message: 'Incident', description: 'The column with the titles of incidents' },
  year: { message: 'Year', description: 'A column, a filter and a fact of an incident' },
  kind: { message: 'Kind', description: 'Attack, vulnerability or exposure: a column, a filter and a fact' },
  type: { message: 'Type', description: 'The type of compromise: a column, a filter and a fact of an incident' },
  ecosystem: { message: 'Ecosystem', description: 'Such as npm: a column and a filter' },
  ecosystems: { message: 'Ecosystems', description: 'Such as npm: a fact of an incident' },
  began: { message: 'Began', description: 'When an incident began' },
  ended: { message: 'Ended', description: 'When an incident ended' },
  detected: { message: 'Detected', description: 'When an incident was detected' },
  disclosed: { message: 'Disclosed', description: 'When an incident was disclosed' },
  products: { message: 'Products', description: 'Affected products' },
  identifiers: { message: 'Identifiers', description: 'Such as CVE-2024-3094' },
  related: { message: 'related', description: 'An identifier that is tied to an incident but does not name it' },
  weaknesses: { message: 'Weaknesses', description: 'Such as CWE-506' },
  techniques: { message: 'ATT&CK techniques', description: 'Techniques of MITRE ATT&CK, such as T1195.001' },
  mitre: { message: 'mapped by MITRE', description: 'Who assigned a technique to an incident' },
  editor: { message: 'mapped by the editor', description: 'Who assigned a technique to an incident' },
  impact: { message: 'Impact', description: 'A heading' },
  details: { message: 'Details', description: 'A heading' },
  packages: { message: 'Packages', description: 'A heading, of affected packages' },
  allVersions: { message: 'all versions', description: 'The affected versions of a package' },
  versionsNotStated: {
    message: 'versions not stated',
    description: 'No source states the affected versions of a package'
  },
  relatedIncidents: { message: 'Related incidents', description: 'A heading' },
  relatedTerms: { message: 'Related terms', description: 'A heading' },
  references: { message: 'References', description: 'A heading' },
  usage: { message: 'Usage', description: 'A heading, of how a term is used' },
  otherNames: { message: 'also: {names}', description: 'Other names of a term' },
  source: { message: 'Where it was read: {title}', description: 'A link to the source of a record' },
  chair: { message: 'Chairs', description: 'An office of the TAG' },
  'tech-lead': { message: 'Tech leads', description: 'An office of the TAG' },
  'toc-liaison': { message: 'TOC liaisons', description: 'An office of the TAG' },
  'subproject-lead': { message: 'Subproject leads', description: 'An office of the TAG' },
  asOf: { message: 'As of {date}.', description: 'The date of a list of leads' }
} satisfies Readonly<Record<string, TranslatableText>>

/** The name of one of the plugin's own texts. */
export type LabelName = keyof typeof labels

/** The plugin's own texts in some language. */
export type Labels = Readonly<Record<LabelName, string>>

/** A file of texts to translate, as Docusaurus wants it. */
export interface TranslationFile {
  readonly path: string
  readonly content: Readonly<Record<string, TranslatableText>>
}

/** What `docusaurus write-translations` writes for each language, as `i18n/<language>/tag-security/labels.json`. */
export const translationFiles = (): { path: string; content: Record<string, TranslatableText> }[] => [
  { path: 'labels', content: { ...labels } }
]

/** The texts as those files have them; in English where they have none. */
export function labelsIn(files: readonly TranslationFile[]): Labels {
  const content = files.find(({ path }) => path === 'labels')?.content ?? {}
  const entries = Object.entries(labels).map(([name, { message }]) => [name, content[name]?.message ?? message])
  return Object.fromEntries(entries) as Labels
}
