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
  assessments: { message: 'Security assessments', description: 'Title of the overview of assessments' },
  assessmentsDescription: {
    message: 'Security assessments of CNCF projects, collected by the CNCF TAG Security and Compliance.',
    description: 'Description of the overview of assessments for search engines'
  },
  assessmentsFilter: { message: 'Assessments', description: 'Name of the form that filters assessments' },
  assessmentsFound: { message: '{found} of {all} assessments', description: 'How many assessments are shown' },
  assessmentsTable: { message: 'Assessments, by project', description: 'Caption of the table of assessments' },
  assessmentsInTable: {
    message: '{found} of {all} assessments, by project',
    description: 'Caption of a table of some assessments'
  },
  noAssessment: { message: 'No assessment matches.', description: 'In place of an empty table' },
  text: { message: 'Text', description: 'A field for words to look for' },
  all: { message: 'All', description: 'The choice of a filter that leaves nothing out' },
  showAll: { message: 'Show all', description: 'The button that clears all filters' },
  incident: { message: 'Incident', description: 'The column with the titles of incidents' },
  year: { message: 'Year', description: 'A column, a filter and a fact' },
  kind: {
    message: 'Kind',
    description: 'Such as attack, of an incident, or self-assessment: a column, a filter and a fact'
  },
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
  assessment: { message: 'Assessment', description: 'The column with the titles of assessments' },
  project: { message: 'Project', description: 'A project that was assessed: a filter and a fact' },
  stage: { message: 'Stage', description: 'How far an assessment is: a column, a filter and a fact' },
  date: { message: 'Date', description: 'When an assessment was completed or written: a column and a fact' },
  noEndorsement: { message: 'No assessment is an endorsement.', description: 'On every page of assessments' },
  'stage-incomplete': {
    message: 'This assessment is incomplete: {stated}.',
    description: 'A notice; after it what the documents say'
  },
  'stage-in-progress': {
    message: 'This assessment is in progress: {stated}.',
    description: 'A notice; after it what the documents say'
  },
  'stage-draft': {
    message: 'This assessment is a draft: {stated}.',
    description: 'A notice; after it what the documents say'
  },
  'stage-pending': {
    message: 'This assessment is only announced: {stated}.',
    description: 'A notice; after it what the documents say'
  },
  'stage-unknown': {
    message: 'The documents do not say whether this assessment is finished.',
    description: 'A notice'
  },
  nothingStated: {
    message: 'the documents say no more',
    description: 'In a notice, in place of what the documents say'
  },
  partOf: { message: 'Part of', description: 'The project that an assessed project is a part of' },
  program: { message: 'Program', description: 'In which an assessment was written, such as Security Pals' },
  languages: { message: 'Languages', description: 'Programming languages' },
  securityProvider: {
    message: 'Security is the main purpose',
    description: 'A fact of a project, which is answered by yes or no'
  },
  yes: { message: 'yes', description: 'The answer to a question of an assessment' },
  no: { message: 'no', description: 'The answer to a question of an assessment' },
  authors: { message: 'Authors', description: 'Who wrote an assessment, or answered for the project' },
  reviewers: { message: 'Reviewers', description: 'Who reviewed an assessment' },
  software: { message: 'Software', description: 'The repositories of a project' },
  sbom: { message: 'Software bill of materials (SBOM)', description: 'A heading' },
  documents: { message: 'Documents', description: 'A heading, of the documents of an assessment' },
  folder: { message: 'All documents of the project', description: 'A link to a folder' },
  securityLinks: { message: 'Security documents of the project', description: 'A heading, of links' },
  recommendations: { message: 'Recommendations', description: 'A heading, of their counts' },
  'to-project': { message: '{count} for the project', description: 'How many recommendations are for the project' },
  'to-cncf': { message: '{count} for the CNCF', description: 'How many recommendations are for the CNCF' },
  'to-anyone': {
    message: '{count} for anyone',
    description: 'How many recommendations are for no one in particular'
  },
  otherAssessments: { message: 'Other assessments of the project', description: 'A heading' },
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
