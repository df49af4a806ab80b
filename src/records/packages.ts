import type { Entry } from './entry.ts'
import type { AnyIds } from './ids.ts'
import type { AffectedPackage } from './incidents.ts'

/** A package of a long list. */
export interface PackageOfList<SourceId extends string = string> extends AffectedPackage {
  /** Ids of the sources that list it; those of the whole list when absent. */
  readonly sources?: readonly SourceId[]
}

/** The packages that an incident affected, where they are too many for its record. Its id is the incident's. */
export interface PackageList<Ids extends AnyIds = AnyIds> extends Entry<Ids['packages'], Ids['sources']> {
  /** How the list was made, and what was left out of it, in our words; Markdown. */
  readonly method: string
  /** Every package of the list, in the order of their URLs. */
  readonly packages: readonly PackageOfList<Ids['sources']>[]
}
