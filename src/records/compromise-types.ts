import type { Entry, Reference } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** Whether an entry is a type of compromise or a technique that combines some. */
export const compromiseTypeKinds = ['type', 'technique'] as const

/** Whether an entry is a type of compromise or a technique that combines some. */
export type CompromiseTypeKind = (typeof compromiseTypeKinds)[number]

/** A type of supply-chain compromise, as the TAG's catalog sorts its incidents. */
export interface CompromiseType<Ids extends AnyIds = AnyIds> extends Entry<Ids['compromise-types'], Ids['sources']> {
  /** Its name. */
  readonly title: string
  readonly kind: CompromiseTypeKind
  /** Whether the TAG defines it; the catalog also uses types that it does not define. */
  readonly defined: boolean
  /** The definition, in our words; present exactly when `defined`; Markdown. */
  readonly definition?: string
  /** What helps against it, in our words; Markdown. */
  readonly mitigation?: string
  /** What the editor has to say. */
  readonly note?: string
  /** Documents to read on. */
  readonly references: readonly Reference[]
}
