import type { PartialDate } from './dates.ts'
import type { AnyIds } from './ids.ts'

/** What a source leaves out of a collection. */
export interface SourceGap<Collection extends string = string> {
  /** Name of the collection, such as `leads`. */
  readonly collection: Collection
  /** The day from which on the collection is complete; absent where it never is. */
  readonly before?: PartialDate
  /** What is missing, in our words. */
  readonly note: string
}

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
  /** What it leaves out of the collections made from it, as far as is known. */
  readonly gaps: readonly SourceGap<Ids['collections']>[]
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
