import type { ReportFormat } from '../../report/reporters.ts'

/** What the flags of `drift` say. */
export interface DriftOptions {
  /** The content folder, as typed. */
  readonly content: string
  /** The day to compare for, `YYYY-MM-DD`. */
  readonly now: string
  readonly format: ReportFormat
  /** Whether to begin files for records that the content lacks. */
  readonly write?: true
}
