import type { FilePlace } from './document.ts'
import type { UpstreamReference } from './references.ts'

/** A compromise type as a row or a file names it. */
export interface TypeMention {
  /** As written. */
  readonly raw: string
  /** The type's name as its definition spells it; as written for an unknown one. */
  readonly title: string
  /** The id made of the title, such as `dev-tooling`. */
  readonly id: string
  /** Whether the type has a definition. */
  readonly defined: boolean
  readonly at: FilePlace
}

/** A row of the index table. */
export interface IncidentRow {
  /** The name as Markdown. */
  readonly title: string
  /** The address of the incident file, as written; absent where the name is not a link. */
  readonly link?: string
  readonly year?: number
  readonly types: readonly TypeMention[]
  /** The links of the row, in order. */
  readonly references: readonly UpstreamReference[]
  readonly at: FilePlace
}

/** A section of an incident file. */
export interface IncidentSection {
  /** The heading as written; empty for the text above the first one. */
  readonly title: string
  /** Which section it is; absent for an unknown heading. */
  readonly name?: SectionName
  /** The source text, without the heading. */
  readonly text: string
  readonly at: FilePlace
}

/** The sections that incident files have. */
export type SectionName = 'summary' | 'impact' | 'type' | 'references' | 'description' | 'remediation' | 'account'

/** A public identifier in a text, such as a CVE number. */
export interface IdentifierMention {
  /** As written. */
  readonly id: string
  readonly at: FilePlace
}

/** What an incident file says. */
export interface IncidentFile {
  /** The heading as Markdown. */
  readonly heading?: string
  /** The types that the section on types names, each once, in order. */
  readonly typesInText: readonly TypeMention[]
  readonly sections: readonly IncidentSection[]
  /** Every web address of the file, in order. */
  readonly references: readonly UpstreamReference[]
  /** CVE and GHSA identifiers, each once. */
  readonly identifiers: readonly IdentifierMention[]
  readonly at: FilePlace
}

/** An incident: its row, its file, or both. */
export interface UpstreamIncident {
  /** Name of the file without its ending. */
  readonly id: string
  /** Path of the file, whether or not it was read. */
  readonly path: string
  /** The year of the row, else the file's folder. */
  readonly year?: number
  readonly row?: IncidentRow
  readonly file?: IncidentFile
}

/** The definition of a compromise type. */
export interface UpstreamDefinition {
  readonly id: string
  /** The name without the word that says its kind. */
  readonly title: string
  /** Technique where the heading says so. */
  readonly kind: 'type' | 'technique'
  /** The anchor of its heading. */
  readonly anchor: string
  /** The paragraphs, as source text. */
  readonly text: string
  /** The mitigation, as source text. */
  readonly mitigation?: string
  readonly references: readonly UpstreamReference[]
  readonly at: FilePlace
}

/** A cell of a term's table, as Markdown with line ends for `<br>`. */
export interface TermCell {
  readonly text: string
  readonly at: FilePlace
}

/** A name in the Terms cell. */
export interface RelatedTerm {
  readonly text: string
  /** The anchor it links to, without `#`. */
  readonly anchor?: string
  readonly at: FilePlace
}

/** An entry of the lexicon. */
export interface UpstreamTerm {
  readonly term: string
  /** The anchor of its heading, as GitHub makes it. */
  readonly anchor: string
  readonly category?: string
  /** Absent where the cell is empty or `null`. */
  readonly definition?: TermCell
  readonly usage?: TermCell
  readonly terms?: TermCell
  /** The names of the Terms cell; prose is left out of the list. */
  readonly related: readonly RelatedTerm[]
  readonly references: readonly UpstreamReference[]
  readonly at: FilePlace
}

/** The roles that upstream documents give. */
export type UpstreamRole = 'chair' | 'tech-lead' | 'toc-liaison' | 'subproject-lead'

/** A term of office. */
export interface TermOfOffice {
  /** As written. */
  readonly text: string
  /** `YYYY-MM-DD` or `YYYY-MM`; absent where the text cannot be read. */
  readonly start?: string
  readonly end?: string
}

/** A person in a role. */
export interface UpstreamLead {
  readonly name: string
  /** The handle without `@`. */
  readonly github?: string
  readonly role: UpstreamRole
  readonly organization?: string
  readonly term?: TermOfOffice
  readonly at: FilePlace
}

/** A former leader, from one of the emeritus tables. */
export interface EmeritusLead {
  readonly name: string
  readonly github?: string
  readonly organization?: string
  readonly term?: TermOfOffice
  /** Name of the TAG, where the table has several. */
  readonly tag?: string
  readonly at: FilePlace
}
