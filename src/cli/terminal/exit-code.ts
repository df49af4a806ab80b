import { countsOf } from '../report/counts.ts'
import type { Run } from '../report/run.ts'

/** What the process tells its caller. */
export const exitCodes = { fine: 0, problems: 1, cannotRun: 2 } as const

/** The exit code of a run: problems where there is an error, or more warnings than are allowed. */
export function exitCodeOf(run: Pick<Run, 'diagnostics' | 'files'>, maxWarnings = Infinity): number {
  const { errors, warnings } = countsOf(run)
  return errors > 0 || warnings > maxWarnings ? exitCodes.problems : exitCodes.fine
}
