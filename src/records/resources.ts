import type { Entry, Status } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** A document or site that the TAG's pages point to. */
export interface Resource<Ids extends AnyIds = AnyIds> extends Entry<Ids['resources'], Ids['sources']> {
  /** Its title. */
  readonly title: string
  /** Its address. */
  readonly url: string
  /** What one finds there; Markdown. */
  readonly description: string
  readonly status: Status
  /** Ids of the resources that took its place. */
  readonly replacedBy: readonly Ids['resources'][]
}
