import type { Entry, Reference } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** The lexicon's categories, in its order. */
export const termCategories = ['security-concepts', 'identity-and-access-management', 'hardware', 'tooling'] as const

/** A category of the lexicon. */
export type TermCategory = (typeof termCategories)[number]

/** A term of the TAG's cloud native security lexicon. */
export interface Term<Ids extends AnyIds = AnyIds> extends Entry<Ids['lexicon'], Ids['sources']> {
  /** The term, as the lexicon heads its entry. */
  readonly term: string
  /** The category that the lexicon sorts it into. */
  readonly category: TermCategory
  /** What it means, in our words; Markdown. */
  readonly definition: string
  /** How an organization uses it, in our words; Markdown. */
  readonly usage?: string
  /** The parts of an entry that explains several things, such as `RBAC` in "ABAC, RBAC, and MAC". */
  readonly covers: readonly string[]
  /** Ids of terms that belong together with this one. */
  readonly related: readonly Ids['lexicon'][]
  /** Names that the lexicon mentions beside the term and that have no entry of their own. */
  readonly mentions: readonly string[]
  /** Documents to read on. */
  readonly references: readonly Reference[]
}
