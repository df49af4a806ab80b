import type { Entry } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** A way to contribute, as the newer source page states it. */
export interface Contribution<Ids extends AnyIds = AnyIds> extends Entry<Ids['contributions'], Ids['sources']> {
  /** Its name. */
  readonly title: string
  /** The whole list item, word for word; Markdown. */
  readonly description: string
}
