import type { AnyIds } from './ids.ts'
import type { SourceReference } from './sources.ts'

/** An area of work as the newer source page states it. */
export interface Area<SourceId extends string = string> {
  /** Stable id, for references. */
  readonly id: string
  /** The area, word for word. */
  readonly title: string
  readonly sources: readonly SourceReference<SourceId>[]
}

/** A point of the charter, in our words. */
export interface ScopePoint<SourceId extends string = string> {
  /** Stable id, for references. */
  readonly id: string
  /** The point, in our words. */
  readonly summary: string
  readonly sources: readonly SourceReference<SourceId>[]
}

/** What the TAG works on and what it leaves to others. */
export interface Scope<Ids extends AnyIds = AnyIds> {
  /** Always `scope`: a single object's id is its collection's name. */
  readonly id: 'scope'
  /** The newer source page's ten areas, in its order. */
  readonly areas: readonly Area<Ids['sources']>[]
  /** What the charter has in scope, in its order. */
  readonly inCharter: readonly ScopePoint<Ids['sources']>[]
  /** What the charter has out of scope, in its order. */
  readonly outOfScope: readonly ScopePoint<Ids['sources']>[]
  /** Where these facts were read; at least one. */
  readonly sources: readonly SourceReference<Ids['sources']>[]
}
