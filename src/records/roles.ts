import type { Entry } from './entry.ts'

/** A role in the TAG. */
export interface Role extends Entry {
  /** The official title. */
  readonly title: string
  /** What whoever holds it does, as the newer source page states it where it does; Markdown. */
  readonly responsibilities: string
  /** How one comes to hold it and for how long, in our words; Markdown. */
  readonly election?: string
}
