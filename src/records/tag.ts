import type { AnyIds } from './ids.ts'
import type { PartialDate } from './dates.ts'
import type { SourceReference } from './sources.ts'

/** A name the TAG had before. */
export interface FormerName {
  /** The name. */
  readonly name: string
  /** When the name was given up, where a source says so. */
  readonly until?: PartialDate
}

/** Who the TAG is. */
export interface Tag<Ids extends AnyIds = AnyIds> {
  /** Always `tag`: a single object's id is its collection's name. */
  readonly id: 'tag'
  /** Its official name. */
  readonly name: string
  /** Names it had before, newest first. */
  readonly formerNames: readonly FormerName[]
  /** One line on what it is for, in our words. */
  readonly tagline: string
  /** What it does, in our words; Markdown. */
  readonly overview: string
  /** Its addresses. */
  readonly urls: {
    /** Its page on the site for contributors. */
    readonly site: string
    /** Where its work is tracked. */
    readonly repository: string
    /** Its charter. */
    readonly charter: string
    /** The rules that all technical groups of the CNCF follow. */
    readonly governance: string
  }
  /** Where these facts were read; at least one. */
  readonly sources: readonly SourceReference<Ids['sources']>[]
}
