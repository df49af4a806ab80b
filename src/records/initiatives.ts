import type { Entry, Status } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** What a group or piece of work is. */
export const initiativeKinds = ['subproject', 'initiative', 'working-group', 'community-group'] as const

/** What a group or piece of work is. */
export type InitiativeKind = (typeof initiativeKinds)[number]

/** Somebody who leads an initiative. */
export interface InitiativeLead<Id extends string = string> {
  /** The person's name. */
  readonly name: string
  /** Id of the record among the leads, where the person has one. */
  readonly lead?: Id
  /** GitHub handle of somebody who has no record among the leads, where a source gives one. */
  readonly github?: string
}

/** A subproject, initiative, working group or community group of the TAG. */
export interface Initiative<Ids extends AnyIds = AnyIds> extends Entry<Ids['initiatives'], Ids['sources']> {
  /** What it is called. */
  readonly name: string
  readonly kind: InitiativeKind
  /** What it works on, in our words; Markdown. */
  readonly description: string
  /** Who leads it. */
  readonly leads: readonly InitiativeLead<Ids['leads']>[]
  /** Its address, where it has one. */
  readonly url?: string
  readonly status: Status
  /** Ids of the initiatives that took its place. */
  readonly replacedBy: readonly Ids['initiatives'][]
}
