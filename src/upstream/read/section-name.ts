import { nearest } from '../../suggestion.ts'
import { normalName } from './document.ts'
import type { SectionName } from './facts.ts'

/** The headings of incident files and the sections they start. */
const sections: Readonly<Record<string, SectionName>> = {
  impact: 'impact',
  'type of compromise': 'type',
  references: 'references',
  description: 'description',
  remediation: 'remediation',
  'detailed account': 'account'
}

/** Other words for a section, as they are found. */
const synonyms: Readonly<Record<string, string>> = {
  effect: 'impact',
  reference: 'references',
  'additional references': 'references',
  'types of compromise': 'type of compromise'
}

/** The heading that each section should have. */
export const sectionTitles = {
  summary: '',
  impact: 'Impact',
  type: 'Type of compromise',
  references: 'References',
  description: 'Description',
  remediation: 'Remediation',
  account: 'Detailed Account'
} as const satisfies Record<SectionName, string>

/** A heading as a section: which one, and whether it is written as it should be. */
export interface NamedSection {
  /** Absent where nothing is near. */
  readonly name?: SectionName
  readonly exact: boolean
}

/** Which section a heading starts. Upper and lower case are free: both forms of "Type of compromise" are common. */
export function sectionOf(heading: string): NamedSection {
  const written = heading.trim().toLowerCase().replace(/\s+/g, ' ')
  const exact = sections[written]
  if (exact) return { name: exact, exact: true }
  const plain = normalName(heading)
  const near = sections[plain] ? plain : (synonyms[plain] ?? nearest(plain, Object.keys(sections)))
  const name = near === undefined ? undefined : sections[near]
  return { ...(name && { name }), exact: false }
}
