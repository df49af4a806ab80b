import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { problems } from '../../diagnostics/problems.ts'
import { wholeMessage } from './message.ts'
import { pathOf } from '../files/path.ts'
import type { Run } from './run.ts'

/** The percent sign goes first, or the other escapes would be escaped again. */
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

function commandOf(diagnostic: Diagnostic, run: Run): string {
  const { rule, severity, file, line, column, endLine, endColumn } = diagnostic
  const properties = {
    file: pathOf(file, run),
    line,
    col: column,
    endLine,
    endColumn,
    title: `${problems[rule].title} (${rule})`
  }
  const given = Object.entries(properties).filter(([, value]) => value !== undefined)
  const list = given.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
  return `::${severity} ${list}::${escapeData(wholeMessage(diagnostic))}\n`
}

/**
 * Workflow commands that GitHub Actions turns into annotations, one a line. GitHub shows ten of each severity and step;
 * the log keeps them all, so none is left out here.
 */
export function github(run: Run): string {
  return run.diagnostics.map((diagnostic) => commandOf(diagnostic, run)).join('')
}
