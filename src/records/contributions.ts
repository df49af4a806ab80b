import type { Entry } from './entry.ts'

/** A way to contribute, as the newer source page states it. */
export interface Contribution extends Entry {
  /** Its name. */
  readonly title: string
  /** The whole list item, word for word; Markdown. */
  readonly description: string
}
