import type { Entry, Status } from './entry.ts'

/** A document or site that the TAG's pages point to. */
export interface Resource extends Entry {
  /** Its title. */
  readonly title: string
  /** Its address. */
  readonly url: string
  /** What one finds there; Markdown. */
  readonly description: string
  readonly status: Status
  /** Ids of the resources that took its place. */
  readonly replacedBy: readonly string[]
}
