import type { Position } from '../remark/syntax-tree.ts'

/** The ids of the rules, in the order in which they look. */
export const ruleIds = [
  'moved-document',
  'superseded-channel',
  'superseded-meeting-link',
  'former-name',
  'unknown-incident',
  'unknown-term',
  'unknown-type'
] as const

/** The id of a rule. */
export type RuleId = (typeof ruleIds)[number]

/** A change to the tree that mends a problem. */
export interface Edit {
  /** What it changes. */
  readonly target: object
  /** Where in the target's text the change begins. Later ones are made first. */
  readonly start: number
  readonly apply: () => void
}

/** One problem in a document. */
export interface Finding {
  readonly ruleId: RuleId
  /** What is there and what is expected, in one line. */
  readonly reason: string
  /** Where it is; unknown in what another plugin has made. */
  readonly place: Position | undefined
  /** What is there. */
  readonly actual: string
  /** What could be there instead. */
  readonly expected: readonly string[]
  /** More about it. */
  readonly note?: string | undefined
  /** Where that is recorded. */
  readonly url?: string | undefined
  /** The change that mends it, where that needs no judgement. */
  readonly edit?: Edit | undefined
}
