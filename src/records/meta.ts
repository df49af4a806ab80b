import type { PartialDate } from './dates.ts'
import type { AnyIds } from './ids.ts'

/** Something that a collection is known to lack. */
export interface Gap<Collection extends string = string, Id extends string = string, SourceId extends string = string> {
  /** Name of the collection, such as `leads`. */
  readonly collection: Collection
  /** The day from which on the collection is complete; absent where it never is. */
  readonly before?: PartialDate
  /** Ids of the records concerned, where only some are. */
  readonly ids?: readonly Id[]
  /** What is missing. */
  readonly note: string
  /** Id of the source that shows it. */
  readonly source?: SourceId
}

/** Something that one of the collections lacks; which one tells the type of the ids. */
export type AnyGap<Ids extends AnyIds = AnyIds> = Ids['collections'] extends infer Collection
  ? Collection extends string
    ? Gap<Collection, Ids[Collection], Ids['sources']>
    : never
  : never

/** What this package contains, and under which terms. */
export interface Meta<Ids extends AnyIds = AnyIds> {
  /** Name of the package. */
  readonly name: string
  /** Version of the package. */
  readonly version: string
  /** Date of the newest source: the content says what was true then. */
  readonly contentDate: PartialDate
  /** Number of records by collection. */
  readonly counts: Readonly<Record<string, number>>
  /** What collections are known to lack: what is not listed there may exist all the same. */
  readonly gaps: readonly AnyGap<Ids>[]
  /** SPDX ids. */
  readonly licenses: {
    /** The license of the code. */
    readonly code: string
    /** The license of the content. */
    readonly content: string
  }
  /** The text to credit the content with. */
  readonly attribution: string
}
