import { distance, nearest } from '../../../suggestion.ts'
import { normalName } from '../document.ts'

/** What a labelled value of an assessment is; `other` is known and says nothing that is read. */
export type FieldKind =
  'stage' | 'software' | 'provider' | 'languages' | 'sbom' | 'completed' | 'date' | 'authors' | 'reviewers' | 'other'

/** The labels, in the spellings that are usual. */
const labels: readonly (readonly [FieldKind, RegExp])[] = [
  ['stage', /^(?:assessment )?(?:stage|status)$/],
  [
    'software',
    /^(?:software|source(?: code)?)(?: (?:repo|repos|repository|repositories))?$|^(?:code )?repositor(?:y|ies)$/
  ],
  ['software', /^project home$/],
  ['provider', /^security provider$/],
  ['languages', /^(?:[\p{L}\d./-]+ ){0,3}languages?$/u],
  ['sbom', /^sboms?$|^software bill of materials(?: \(sbom\))?$/],
  ['completed', /^(?:date )?completed(?: on)?$|^completion date$|^date of completion$/],
  ['date', /^(?:assessment )?date$|^(?:last )?(?:updated|modified|reviewed)(?: on)?$|^date of (?:the )?assessment$/],
  ['reviewers', /^(?:(?:contributors?|contributing|security|tag|lead|main|additional|external)[ /]){0,4}reviewers?$/],
  ['reviewers', /^reviewed by$/],
  [
    'authors',
    /^(?:(?:primary|main|lead|contributing) |co-?)?authors?(?: and (?:contributors|collaborators|maintainers))?$/
  ],
  ['authors', /^(?:(?:co-?)?authored|written|contributed)[ -]by$|^contributors?(?: and authors)?$|^collaborators?$/],
  ['authors', /^(?:contributing )?(?:project )?(?:security )?(?:leads?|team|maintainers?)$/],
  ['authors', /^(?:[\p{L}\d./-]+ ){1,3}team$/u]
]

/** The labels that a misspelt one is compared with. */
const known: Readonly<Record<string, FieldKind>> = {
  'Assessment Stage': 'stage',
  Software: 'software',
  'Source code': 'software',
  'Security Provider': 'provider',
  Languages: 'languages',
  SBOM: 'sbom',
  Completed: 'completed',
  'Date completed': 'completed',
  'Last updated': 'date',
  Authors: 'authors',
  'Primary authors': 'authors',
  Contributors: 'authors',
  'Project security lead': 'authors',
  'Project team': 'authors',
  'Project maintainers': 'authors',
  Reviewers: 'reviewers',
  'Security reviewers': 'reviewers',
  'Contributors/Reviewers': 'reviewers'
}

/** Labels without a meaning that are near those that have one. */
const others =
  /^(?:web ?site|website|project (?:home|web ?site|version.*)|community|contact|type|scope|version|notes?)$/

/** What a label says. */
export interface Label {
  readonly kind: FieldKind
  /** The label that was probably meant, where it is misspelt. */
  readonly meant?: string
}

/** A label as it is compared. */
export const plainLabel = (text: string): string =>
  normalName(text.replaceAll('(s)', 's').replaceAll(' / ', '/')).replace(/^\d+\. /, '')

/** What a label says; undefined where it is not known. */
export function labelOfField(text: string): Label | undefined {
  const plain = plainLabel(text)
  if (plain.length > 60) return undefined
  const kind = labels.find(([, pattern]) => pattern.test(plain))?.[0]
  if (kind) return { kind }
  if (others.test(plain)) return { kind: 'other' }
  const meant = closeTo(plain, Object.keys(known))
  const found = meant === undefined ? undefined : known[meant]
  return meant !== undefined && found ? { kind: found, meant } : undefined
}

/** The name that a text misspells: at most two letters differ, and most are the same. */
export function closeTo(text: string, names: readonly string[]): string | undefined {
  const near = nearest(text, names)
  return near !== undefined && distance(text, near) <= (near.length > 6 ? 2 : 1) ? near : undefined
}

/** A part of an assessment that has data. */
export type SectionName = 'metadata' | 'security links'

/** Headings of the parts of an assessment that have data. */
const sections: Readonly<Record<string, SectionName>> = {
  Metadata: 'metadata',
  'Security links': 'security links',
  'Relevant links': 'security links',
  'Security documentation': 'security links',
  'Related security documentation': 'security links'
}

/** The part that a heading starts, and the name that it misspells. */
export function sectionNamed(title: string): { readonly name: SectionName; readonly meant?: string } | undefined {
  const plain = plainLabel(title)
  const meant = closeTo(plain, Object.keys(sections))
  const name = meant === undefined ? undefined : sections[meant]
  if (meant === undefined || !name) return undefined
  return meant.toLowerCase() === plain ? { name } : { name, meant }
}

const body = new RegExp(
  '^(?:\\d+\\.? )?(?:(?:project )?(?:overview|background|summary|introduction|description|design|goals|scope)|' +
    'recommendations?|intended use|maturity|additional clarifications|feedback|assets|actors|' +
    'self-assessment use|security (?:functions|issue|analysis).*|appendix|threat.*|spoofing.*)\\b',
  'i'
)

/** Whether a heading is of a section that says who made the assessment, below its data. */
export const isAboutPeople = (title: string): boolean =>
  /^(?:summary|(?:self|joint)-assessment use)$/.test(plainLabel(title))

/** Whether a heading starts the text of an assessment, below all data about it. */
export const isBody = (title: string): boolean => body.test(normalName(title))
