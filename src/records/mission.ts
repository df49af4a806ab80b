import type { AnyIds } from './ids.ts'
import type { SourceReference } from './sources.ts'

/** A goal as the newer source page states it. */
export interface Goal<SourceId extends string = string> {
  /** Stable id, for references. */
  readonly id: string
  /** The goal, word for word. */
  readonly text: string
  readonly sources: readonly SourceReference<SourceId>[]
}

/** What the TAG is for: as the charter has it today, and as the two source pages stated it. */
export interface Mission<Ids extends AnyIds = AnyIds> {
  /** Always `mission`: a single object's id is its collection's name. */
  readonly id: 'mission'
  /** What the charter says today, in our words; Markdown. */
  readonly summary: string
  /** The older source page's sentence, word for word. */
  readonly statement: string
  /** The newer source page's six goals, in its order. */
  readonly goals: readonly Goal<Ids['sources']>[]
  /** The keywords of the live page's mission statement, in its order. */
  readonly focus: readonly string[]
  /** Where these facts were read; at least one. */
  readonly sources: readonly SourceReference<Ids['sources']>[]
}
