import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import type { Run } from '../../../src/cli/report/run.ts'

/** A finding, with what a test does not care for filled in. */
export function finding(given: Partial<Diagnostic>): Diagnostic {
  return {
    rule: 'field/value',
    severity: 'error',
    file: 'roles/chair.md',
    line: 1,
    column: 1,
    message: '`boss` is not a role.',
    help: 'Use one of the listed values.',
    ...given
  }
}

/** A run over files that all have the same text. */
export function run(diagnostics: readonly Diagnostic[], text: string | undefined, given: Partial<Run> = {}): Run {
  return { diagnostics, sources: () => text, files: 120, color: false, width: 100, ...given }
}

/** A run and what is shown of it. */
export interface Example {
  /** What the example is of: the name of its test. */
  readonly behaviour: string
  /** The run. */
  readonly run: Run
  /** The lines of its whole text. */
  readonly text: readonly string[]
}
