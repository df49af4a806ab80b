import { diagnose, type Diagnostic, type Finding, type Place } from '../../diagnostics/diagnostic.ts'

/** A place in one of the files that were read. */
export interface FilePlace extends Place {
  /** Path of the file, as it was given. */
  readonly file: string
}

/** A finding whose place says the file too. */
export interface LocatedFinding extends Omit<Finding, 'place'> {
  readonly at: FilePlace
}

/** The diagnostic for a finding of a reader. */
export function diagnosticOf({ at, ...finding }: LocatedFinding): Diagnostic {
  const { file, ...place } = at
  return diagnose(file, { ...finding, place })
}
