import { countsOf, pathOf, type Run, wholeMessage, type Reporter } from './run.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { problems } from '../../diagnostics/problems.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'

/** The findings as they are, with the counts, for programs. */
export function json(run: Run): string {
  const diagnostics = run.diagnostics.map((diagnostic) => ({ ...diagnostic, file: pathOf(diagnostic.file, run) }))
  return `${JSON.stringify({ diagnostics, counts: countsOf(run) }, null, 2)}\n`
}

/** The percent sign goes first, or the other escapes would be escaped again. */
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A command of a GitHub runner, on a line of its own; what is undefined is left out. */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined)
  const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',')
  return `::${name} ${list}::${escapeData(message)}\n`
}

function commandOf(diagnostic: Diagnostic, run: Run): string {
  const { rule, severity, file, line, column, endLine, endColumn } = diagnostic
  const title = `${problems[rule].title} (${rule})`
  const properties = { file: pathOf(file, run), line, col: column, endLine, endColumn, title }
  return workflowCommand(severity, properties, wholeMessage(diagnostic))
}

/**
 * Workflow commands that GitHub Actions turns into annotations, one a line. GitHub shows ten of each severity and step;
 * the log keeps them all, so none is left out here.
 */
export function github(run: Run): string {
  return run.diagnostics.map((diagnostic) => commandOf(diagnostic, run)).join('')
}

/** Name of a format of findings. */
export type ReportFormat = 'pretty' | 'json' | 'github' | 'sarif'

/** Every format, by the name the `--format` flag takes, in the order the help lists them. */
export const reporters = { pretty, json, github, sarif } as const satisfies Record<ReportFormat, Reporter>
