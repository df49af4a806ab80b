import type { Entry } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** One step of a procedure. */
export interface Step<ResourceId extends string = string> {
  /** The step as the newer source page states it, word for word; Markdown. */
  readonly text: string
  /** Where the step leads today. */
  readonly url?: string
  /** Where the page's own link leads, when that is elsewhere. */
  readonly statedUrl?: string
  /** What to know of these links, such as that one leads to an archived repository. */
  readonly note?: string
  /** Ids of the resources that it takes, such as guides and templates. */
  readonly resources?: readonly ResourceId[]
}

/** How to do something with the TAG, step by step. */
export interface Procedure<Ids extends AnyIds = AnyIds> extends Entry<Ids['procedures'], Ids['sources']> {
  /** Its title. */
  readonly title: string
  /** The steps in order. */
  readonly steps: readonly Step<Ids['resources']>[]
}
