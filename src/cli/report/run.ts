import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { exitCodes } from '../terminal/exit-code.ts'

/** What a check found, and how to show it. */
export interface Run {
  /** Everything found, in display order. */
  readonly diagnostics: readonly Diagnostic[]
  /** The text of a file, with line feeds only, by the path its diagnostics give; undefined when it cannot be read. */
  readonly sources: (file: string) => string | undefined
  /** Number of files read. */
  readonly files: number
  /** Whether the reader is a terminal that shows colors. */
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Folder to put before relative paths, such as `content`. */
  readonly root?: string
}

/** The text of a run in one format: empty, or ended by a line feed. */
export type Reporter = (run: Run) => string

/** The number of findings of each severity, and of files read with or without findings. */
export function countsOf({ diagnostics, files }: Pick<Run, 'diagnostics' | 'files'>) {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: diagnostics.length - errors, files }
}

/** The exit code of a run: problems where there is an error, or more warnings than allowed. */
export function exitCodeOf(run: Pick<Run, 'diagnostics' | 'files'>, maxWarnings = Infinity): number {
  const { errors, warnings } = countsOf(run)
  return errors > 0 || warnings > maxWarnings ? exitCodes.problems : exitCodes.fine
}

/** Whether a path with forward slashes starts at a root or a drive. */
export const isAbsolute = (file: string): boolean => /^(?:\/|[A-Za-z]:\/)/.test(file)

/** The path of a file as the reader knows it: the run's root before a relative one. */
export function pathOf(file: string, { root = '' }: Pick<Run, 'root'>): string {
  if (isAbsolute(file) || root === '' || root === '.') return file
  return root.endsWith('/') ? root + file : `${root}/${file}`
}

/** The lines of a file by path. The last one is kept: findings come sorted by file, and files may be large. */
export function sourceLines(sources: Run['sources']): (file: string) => readonly string[] | undefined {
  let last: { readonly file: string; readonly lines: readonly string[] | undefined } | undefined
  return (file) => {
    if (last?.file !== file) last = { file, lines: sources(file)?.split('\n') }
    return last.lines
  }
}

/** Message, expected value and help, each on a line, for formats with one field for text. */
export function wholeMessage({ message, expected, help }: Pick<Diagnostic, 'message' | 'expected' | 'help'>): string {
  return [message, ...(expected === undefined ? [] : [`Expected: ${expected}`]), `Help: ${help}`].join('\n')
}
