import type { Diagnostic } from '../../diagnostics/diagnostic.ts'

/** What one run of a check found, and how it is to be shown. */
export interface Run {
  /** Everything found, in the order it is shown. */
  readonly diagnostics: readonly Diagnostic[]
  /** The text of a file, with line feeds only, by the path its diagnostics give; none when it could not be read. */
  readonly sources: (file: string) => string | undefined
  /** Number of files read. */
  readonly files: number
  /** Whether the reader is a terminal that shows colours. */
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Folder to put before relative paths, such as `content`. */
  readonly root?: string
  /** Version of this package. */
  readonly version: string
}

/** The text of a run in one format: empty, or ended by a line feed. */
export interface Reporter {
  (run: Run): string
}
