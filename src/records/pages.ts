import type { PartialDate } from './dates.ts'
import type { Entry } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** What we found out about a claim. */
export const verdicts = ['current', 'superseded', 'unsupported', 'false', 'misattributed'] as const

/**
 * What we found out about a claim: it is true (`current`), was true (`superseded`), was found in no other source
 * (`unsupported`), was never true (`false`), or is another group's (`misattributed`).
 */
export type Verdict = (typeof verdicts)[number]

/** A record that contains what a claim states. */
export interface RecordReference<Collection extends string = string, Id extends string = string> {
  /** Name of the collection, such as `channels`. */
  readonly collection: Collection
  /** Id of the record; of a single object, its collection's name. */
  readonly id: Id
  /** Id of the item inside the record, or the number of a procedure's step. */
  readonly item?: string
}

/** A record of any collection; which one tells the type of the id. */
export type AnyRecordReference<Ids extends AnyIds = AnyIds> = Ids['collections'] extends infer Collection
  ? Collection extends string
    ? RecordReference<Collection, Ids[Collection]>
    : never
  : never

/** One statement of a page. */
export interface Claim<Ids extends AnyIds = AnyIds> {
  /** Stable id, for references. */
  readonly id: string
  /** The page's section it is in. */
  readonly section: string
  /** Its line in the page's file, from 1. */
  readonly line: number
  /** The words that make the statement, white space folded. */
  readonly quote: string
  readonly verdict: Verdict
  /** Why the verdict is what it is. */
  readonly note?: string
  /** Where that was read. */
  readonly evidence?: string
  /** The records that contain it today or did. */
  readonly records: readonly AnyRecordReference<Ids>[]
}

/** One of the two pages that this package started from, with every statement it makes. */
export interface Page<Ids extends AnyIds = AnyIds> extends Entry<Ids['pages'], Ids['sources']> {
  /** The title of the page. */
  readonly title: string
  /** The page at its commit. */
  readonly url: string
  /** The day of that commit. */
  readonly date: PartialDate
  /** What the editor has to say. */
  readonly note?: string
  /** Its statements, in the page's order. */
  readonly claims: readonly Claim<Ids>[]
}
