import { closest } from '../../suggestion.ts'
import { checkKeys, kindOf } from '../remark/options.ts'
import { ruleIds, type RuleId } from './finding.ts'

/** What is done with a problem: a warning or an error of the file, or one exception for all problems of a page. */
export const reactions = ['warn', 'error', 'throw'] as const

/** What is done with a problem. */
export type Reaction = (typeof reactions)[number]

/** What is looked for and what is done about it. */
export interface RemarkLintTagSecurityOptions {
  /** Rules to switch off (`false`); all others look. */
  readonly rules?: Readonly<Partial<Record<RuleId, boolean>>> | undefined
  /** Whether what needs no judgement is mended in the tree and not reported; `false` when absent. */
  readonly fix?: boolean | undefined
  /**
   * What is done with a problem, `warn` when absent: `warn` adds a message to the file, `error` one that makes remark-cli
   * fail, and `throw` throws one error with all problems of a page, for tools that show no messages, such as Docusaurus.
   */
  readonly onProblem?: Reaction | undefined
}

const keys = ['rules', 'fix', 'onProblem'] satisfies readonly (keyof RemarkLintTagSecurityOptions)[]

/** Options that are checked and complete. */
export interface CheckedOptions {
  /** The rules that look. */
  readonly rules: ReadonlySet<RuleId>
  readonly fix: boolean
  readonly onProblem: Reaction
}

/** Checks options and fills them up. */
export function checkOptions(options: RemarkLintTagSecurityOptions): CheckedOptions {
  checkKeys(options, '@cncf/tag-security/remark-lint', keys)
  const { rules = {}, fix = false, onProblem = 'warn' } = options
  checkKeys(rules, 'rules', ruleIds)
  for (const [id, value] of Object.entries(rules)) checkBoolean(id, value)
  checkBoolean('fix', fix)
  if (!reactions.includes(onProblem))
    throw new RangeError(
      `\`onProblem\` is ${kindOf(onProblem)}; did you mean \`${closest(String(onProblem), reactions) ?? ''}\`?`
    )
  return { rules: new Set(ruleIds.filter((id) => rules[id] !== false)), fix, onProblem }
}

function checkBoolean(name: string, value: unknown): void {
  if (typeof value !== 'boolean')
    throw new TypeError(`\`${name}\` is ${kindOf(value)}; \`true\` or \`false\` is expected`)
}
