import type { PartialDate } from './dates.ts'
import type { AnyIds } from './ids.ts'

/** A document at one version, or a database, that facts of this package were read in. */
export interface Source<Ids extends AnyIds = AnyIds> {
  /** Stable id, equal to the content file's name. */
  readonly id: Ids['sources']
  /** Other names and former ids. */
  readonly aliases: readonly string[]
  /** The document's or database's title. */
  readonly title: string
  /** Where it is: a permalink by commit where there is one. */
  readonly url: string
  /** The commit that `url` names, where it names one. */
  readonly commit?: string
  /** The day of that version; for a living database, the day its records were taken over. */
  readonly date: PartialDate
  /** SPDX id of the licence it is published under. */
  readonly license?: string
}

/** Which source says so, and where in it. */
export interface SourceReference<Id extends string = string> {
  /** Id of the source. */
  readonly id: Id
  /** Path below the source's URL, where the source is a folder. */
  readonly path?: string
  /** Anchor in the document, without `#`. */
  readonly anchor?: string
  /** Names of the fields that only this source supports. */
  readonly supports?: readonly string[]
}
