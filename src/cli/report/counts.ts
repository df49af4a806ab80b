import type { Run } from './run.ts'

/** How many findings of each severity there are, in how many files read. */
export interface Counts {
  /** Findings that make the run fail. */
  readonly errors: number
  /** Findings that do not. */
  readonly warnings: number
  /** Files read, with or without a finding. */
  readonly files: number
}

/** The counts of a run. */
export function countsOf({ diagnostics, files }: Pick<Run, 'diagnostics' | 'files'>): Counts {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: diagnostics.length - errors, files }
}

/** A number with its noun, such as `1 error` or `3 errors`. */
export function countedNoun(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
