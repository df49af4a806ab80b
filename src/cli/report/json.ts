import { countsOf } from './counts.ts'
import { pathOf } from '../files/path.ts'
import type { Run } from './run.ts'

/** The findings as they are, with the counts, for programs. */
export function json(run: Run): string {
  const diagnostics = run.diagnostics.map((diagnostic) => ({ ...diagnostic, file: pathOf(diagnostic.file, run) }))
  return `${JSON.stringify({ diagnostics, counts: countsOf(run) }, null, 2)}\n`
}
