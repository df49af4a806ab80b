import type { ReportFormat } from '../../report/reporters.ts'

/** What the flags of `validate` say. */
export interface ValidateOptions {
  readonly format: ReportFormat
  /** Whether to mend what needs no judgement. */
  readonly fix?: true
  /** Each `id=level` as typed. */
  readonly rule?: readonly string[]
  readonly maxWarnings?: number
  readonly listRules?: true
  /** Id of a rule, as typed. */
  readonly explain?: string
  /** A commit, branch or tag, as typed. */
  readonly changed?: string
}
