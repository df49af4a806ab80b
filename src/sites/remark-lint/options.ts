import { checkOptionKeys, described, unknownValue, wrongValue } from '../wrong-value.ts'
import { ruleIds, type RuleId } from './finding.ts'

const reactions = ['warn', 'error', 'throw'] as const

/** What is done with a problem: a warning or an error of the file, or one exception for all problems of a page. */
export type Reaction = (typeof reactions)[number]

/** What is looked for and what is done about it. */
export interface RemarkLintTagSecurityOptions {
  /** Rules to switch off (`false`); all others look. */
  readonly rules?: Readonly<Partial<Record<RuleId, boolean>>> | undefined
  /** Whether what needs no judgement is fixed in the tree and not reported; `false` when absent. */
  readonly fix?: boolean | undefined
  /**
   * What is done with a problem, `warn` when absent: `warn` adds a message to the file, `error` one that makes
   * remark-cli fail, and `throw` throws one error with all problems of a page, for tools that show no messages, such as
   * Docusaurus.
   */
  readonly onProblem?: Reaction | undefined
}

/** Options that are checked and complete. */
export interface CheckedOptions {
  /** The rules that look. */
  readonly rules: readonly RuleId[]
  readonly fix: boolean
  readonly onProblem: Reaction
}

/** Checks options and adds the defaults. */
export function checkOptions(options: RemarkLintTagSecurityOptions): CheckedOptions {
  checkOptionKeys(options, '@cncf/tag-security/remark-lint', ['rules', 'fix', 'onProblem'])
  const { rules = {}, fix = false, onProblem = 'warn' } = options
  checkOptionKeys(rules, 'rules', ruleIds)
  for (const [name, value] of Object.entries({ ...rules, fix }))
    if (typeof value !== 'boolean') throw wrongValue(`\`${name}\``, value, '`true` or `false`')
  if (!reactions.includes(onProblem))
    throw unknownValue(`value ${described(onProblem)} of \`onProblem\``, onProblem, reactions)
  return { rules: ruleIds.filter((id) => rules[id] !== false), fix, onProblem }
}
