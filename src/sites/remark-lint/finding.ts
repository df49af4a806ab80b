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

/** A change to the tree that fixes a problem. */
export interface Edit {
  /** Where in a node's text the change begins. Later ones are made first, so that earlier places stay right. */
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
  /** The change that fixes it, where that needs no judgement. */
  readonly edit?: Edit | undefined
}

/** Names to choose from, as they are listed in a message. */
export const alternatives = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' or ')

/** What to use in place of something former. */
export const useInstead = (successors: readonly string[]): string =>
  successors.length === 0 ? 'nothing took its place' : `use ${alternatives(successors)}`
