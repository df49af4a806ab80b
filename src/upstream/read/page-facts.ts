import type { UpstreamLead } from './facts.ts'
import type { FilePlace } from './document.ts'
import type { UpstreamReference } from './references.ts'

/** A list item or table row of the TAG page, without passwords and addresses of people. */
export interface PageItem {
  /** The headings around it, outermost first. */
  readonly path: readonly string[]
  /** The words in bold that start it, or the first cell. */
  readonly label?: string
  /** The item as Markdown. */
  readonly text: string
  readonly references: readonly UpstreamReference[]
  readonly at: FilePlace
}

/** A heading of the TAG page with its text, without passwords and addresses of people. */
export interface PageSection {
  /** The heading and those around it, outermost first; empty above the first one. */
  readonly path: readonly string[]
  /** The source text down to the next heading. */
  readonly text: string
  readonly at: FilePlace
}

/** The TAG's page, in one of its forms. */
export interface UpstreamPage {
  readonly title: string
  readonly sections: readonly PageSection[]
  readonly items: readonly PageItem[]
  readonly leads: readonly UpstreamLead[]
  /** Every web address of the page, in order. */
  readonly references: readonly UpstreamReference[]
  readonly at: FilePlace
}

/** A value of tags.yaml with its place. */
export interface YamlValue {
  readonly value: string
  readonly at: FilePlace
}

/** A meeting in tags.yaml. */
export interface YamlMeeting {
  readonly description?: YamlValue
  readonly calendar?: YamlValue
  readonly recordings?: YamlValue
  readonly notes?: YamlValue
}

/** Where the TAG or a subproject is found, in tags.yaml. */
export interface YamlContacts {
  readonly slack?: YamlValue
  readonly mailingList?: YamlValue
}

/** A subproject in tags.yaml. */
export interface YamlSubproject {
  readonly name: string
  readonly mission?: YamlValue
  readonly contacts: YamlContacts
  readonly leads: readonly UpstreamLead[]
  readonly at: FilePlace
}

/** The TAG's entry in tags.yaml, without e-mail addresses. */
export interface UpstreamTag {
  readonly name: string
  readonly mission?: YamlValue
  readonly charter?: YamlValue
  /** Everyone with a role, of the TAG and of its subprojects, in the order of the file. */
  readonly leads: readonly UpstreamLead[]
  readonly meetings: readonly YamlMeeting[]
  readonly contacts: YamlContacts
  readonly subprojects: readonly YamlSubproject[]
  readonly initiatives?: YamlValue
  readonly at: FilePlace
}
