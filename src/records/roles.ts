import type { Entry } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** A role in the TAG. */
export interface Role<Ids extends AnyIds = AnyIds> extends Entry<Ids['roles'], Ids['sources']> {
  /** The official title. */
  readonly title: string
  /** What the holder does, as the newer source page states it if it does; Markdown. */
  readonly responsibilities: string
  /** How one is elected and for how long, in our words; Markdown. */
  readonly election?: string
}
