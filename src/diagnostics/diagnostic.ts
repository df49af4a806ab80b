import { escaped, harmless } from '../policies/escapes.ts'
import { problems, type ProblemId, type Severity } from './problems.ts'

/** Where something is in a file; lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** The line where it starts. */
  readonly line: number
  /** The column where it starts. */
  readonly column: number
  /** The line where it ends. */
  readonly endLine?: number
  /** The first column after it. */
  readonly endColumn?: number
}

/** A change that fixes a finding and needs no judgement: the text that replaces a range. */
export interface Fix {
  /** The range. */
  readonly place: Required<Place>
  /** What belongs there. */
  readonly text: string
}

/** One thing that is wrong with a file, as plain data. */
export interface Diagnostic extends Place {
  /** Id of the rule that found it. */
  readonly rule: ProblemId
  /** Whether it keeps the content from being published. */
  readonly severity: Severity
  /** Path of the file, with forward slashes, relative to the folder that was read. */
  readonly file: string
  /** Path of the field, such as `terms[0].start`. */
  readonly field?: string
  /** What is wrong, with names in backticks. */
  readonly message: string
  /** What could be there. */
  readonly expected?: string
  /** What is there. */
  readonly actual?: string
  /** How to fix it. */
  readonly help: string
  /** A change that fixes it. */
  readonly fix?: Fix
}

/** What a check finds; the table of problems has the rest. */
export interface Finding {
  readonly rule: ProblemId
  readonly place: Place
  readonly message: string
  readonly field?: string | undefined
  readonly expected?: string | undefined
  readonly actual?: string | undefined
  /** Help that is more exact than the table's. */
  readonly help?: string | undefined
  readonly fix?: Fix | undefined
}

/** Reports one finding in the file being checked. */
export type Report = (finding: Finding) => void

/** The first character of a file. */
export const start: Place = { line: 1, column: 1 }

/** The diagnostic for a finding in a file. */
export function diagnose(file: string, finding: Finding): Diagnostic {
  const { severity, help } = problems[finding.rule]
  const { field, expected, actual, fix } = finding
  return {
    rule: finding.rule,
    severity,
    file,
    ...finding.place,
    ...(field && { field }),
    message: finding.message,
    ...(expected && { expected }),
    ...(actual && { actual }),
    help: finding.help ?? help,
    ...(fix && { fix })
  }
}

/** Gives places that lie in a text: what is beyond a line is its end, what is beyond the text its last line. */
export function placesIn(text: string): <At extends Place>(at: At) => At {
  let lengths: readonly number[] | undefined
  const within = (line: number, column: number): [line: number, column: number] => {
    lengths ??= text.split('\n').map((one) => one.length)
    const inside = Math.min(Math.max(line, 1), lengths.length)
    return [inside, Math.min(Math.max(column, 1), (lengths[inside - 1] ?? 0) + 1)]
  }
  return (at) => {
    const [line, column] = within(at.line, at.column)
    if (at.endLine === undefined && at.endColumn === undefined) return { ...at, line, column }
    const [endLine, endColumn] = within(at.endLine ?? line, at.endColumn ?? 1)
    return { ...at, line, column, endLine, ...(at.endColumn !== undefined && { endColumn }) }
  }
}

/** Compares texts for sorting, whatever the locale. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Diagnostics in the order they are shown: by file, place, rule and message. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      byCodeUnits(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byCodeUnits(a.rule, b.rule) ||
      byCodeUnits(a.message, b.message)
  )
}

/** A diagnostic on one harmless line of a log: `file:line:column severity rule message (help)`. */
export function lineOf(diagnostic: Diagnostic): string {
  const { file, line, column, severity, rule, message, help } = diagnostic
  return harmless(escaped(`${file}:${line}:${column} ${severity} ${rule} ${message} (${help})`))
}
