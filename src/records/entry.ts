import type { SourceReference } from './sources.ts'

/** What every record in an array has. */
export interface Entry<Id extends string = string, SourceId extends string = string> {
  /** Stable id, equal to the content file's name: lower-case words joined by hyphens. */
  readonly id: Id
  /** Other names and former ids; a look-up takes each of them, in any case. */
  readonly aliases: readonly string[]
  /** Where its facts were read; at least one. */
  readonly sources: readonly SourceReference<SourceId>[]
}

/** `current` is true today, `former` was. */
export const statuses = ['current', 'former'] as const

/** Whether something is (`current`) or was (`former`) true of the TAG. */
export type Status = (typeof statuses)[number]

/** A document to read on. */
export interface Reference {
  /** The address as upstream spells it. */
  readonly url: string
  /** Its title, where upstream gives one. */
  readonly title?: string
}
