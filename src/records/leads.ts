import type { PartialDate } from './dates.ts'
import type { Entry } from './entry.ts'
import type { AnyIds } from './ids.ts'
import type { SourceReference } from './sources.ts'

/** The offices a lead can hold. */
export const leadRoles = ['chair', 'tech-lead', 'toc-liaison', 'subproject-lead'] as const

/** The office a lead holds during a term. */
export type LeadRole = (typeof leadRoles)[number]

/** When dated sources name somebody. */
export interface Listing {
  /** The first dated source that names the person in the office. */
  readonly from: PartialDate
  /** The last one; absent while the newest source still does. */
  readonly until?: PartialDate
}

/** One term of office, as its sources give it. */
export interface TermOfOffice<SourceId extends string = string> {
  readonly role: LeadRole
  /** First day, as precise as the source. */
  readonly start?: PartialDate
  /** Last day, as precise as the source. */
  readonly end?: PartialDate
  /** When sources list the person, for what a source leaves open of start and end. */
  readonly listed?: Listing
  /** Whom the person worked for, as the source spells it. */
  readonly organization?: string
  readonly sources: readonly SourceReference<SourceId>[]
}

/** A person who leads or led the TAG, with every known term of office. */
export interface Lead<Ids extends AnyIds = AnyIds> extends Entry<Ids['leads'], Ids['sources']> {
  /** The person's name. */
  readonly name: string
  /** GitHub handle; absent where no source gives one. */
  readonly github?: string
  /** Every term of office, oldest first. */
  readonly terms: readonly TermOfOffice<Ids['sources']>[]
}
