import { createHash } from 'node:crypto'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { linesOf } from './lines.ts'
import { pathOf } from '../files/path.ts'
import type { Run } from './run.ts'

/** What stays the same of a finding when lines above it come and go. */
function anchorOf({ field, line, message }: Diagnostic, lines: readonly string[] | undefined): string {
  return field ?? lines?.[line - 1]?.trim() ?? message
}

/**
 * A fingerprint for each finding, in their order: a hash of rule, path and either field or text of the line, then a
 * number that tells apart the findings that share it.
 */
export function fingerprintsOf(run: Run): string[] {
  const lines = linesOf(run.sources)
  const occurrences = new Map<string, number>()
  return run.diagnostics.map((diagnostic) => {
    const { rule, file, field } = diagnostic
    const identity = [
      rule,
      pathOf(file, run),
      field === undefined ? 'line' : 'field',
      anchorOf(diagnostic, lines(file))
    ]
    const hash = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32)
    const occurrence = (occurrences.get(hash) ?? 0) + 1
    occurrences.set(hash, occurrence)
    return `${hash}:${occurrence}`
  })
}
