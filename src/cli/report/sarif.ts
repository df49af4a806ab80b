import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts'
import { problems, type ProblemId } from '../../diagnostics/problems.ts'
import { pathOf, sourceLines, wholeMessage, type Run } from './run.ts'
import { escapeMessage, fingerprinted, locationOf, sarifLog } from './sarif-log.ts'
import type { Region, ReportingDescriptor, Result } from 'sarif'

/**
 * A fingerprint for each finding, in their order, of rule, path and either field or text of the line.
 */
export function fingerprintsOf(run: Run): string[] {
  const lines = sourceLines(run.sources)
  const identities = run.diagnostics.map((diagnostic) => {
    const { rule, file, field, line, message } = diagnostic
    // It stays the same when lines above are added or removed.
    const anchor = field ?? lines(file)?.[line - 1]?.trim() ?? message
    return [rule, pathOf(file, run), field === undefined ? 'line' : 'field', anchor]
  })
  return fingerprinted(identities)
}

/** An end before the start would make the log invalid, and an unknown end is better than a wrong one. */
function regionOf({ line, column, endLine = line, endColumn }: Place): Region {
  const startOnly = { startLine: line, startColumn: column }
  if (endColumn === undefined) return endLine > line ? { ...startOnly, endLine } : startOnly
  const isForward = endLine > line || (endLine === line && endColumn >= column)
  return isForward ? { ...startOnly, endLine, endColumn } : startOnly
}

function descriptorOf(id: ProblemId): ReportingDescriptor {
  const { severity, title, help } = problems[id]
  return {
    id,
    shortDescription: { text: escapeMessage(title) },
    // GitHub requires it, though the standard does not.
    fullDescription: { text: escapeMessage(`${title}. ${help}`) },
    help: { text: escapeMessage(help), markdown: escapeMessage(`**${title}** (\`${id}\`)\n\n${help}`) },
    defaultConfiguration: { level: severity }
  }
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number, fingerprint: string, run: Run): Result {
  const artifactLocation = locationOf(pathOf(diagnostic.file, run))
  return {
    ruleId: diagnostic.rule,
    ruleIndex,
    level: diagnostic.severity,
    message: { text: escapeMessage(wholeMessage(diagnostic)) },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(diagnostic) } }],
    // A key of our own: GitHub's upload warns of every `primaryLocationLineHash` that it did not compute itself.
    partialFingerprints: { 'tagSecurityFinding/v1': fingerprint }
  }
}

/** A SARIF 2.1.0 log, for code scanning. */
export function sarif(run: Run): string {
  const ids = [...new Set(run.diagnostics.map(({ rule }) => rule))].sort()
  const indexes = new Map(ids.map((id, index) => [id, index]))
  const fingerprints = fingerprintsOf(run)
  return sarifLog(
    ids.map(descriptorOf),
    run.diagnostics.map((diagnostic, index) =>
      resultOf(diagnostic, indexes.get(diagnostic.rule) ?? -1, fingerprints[index] ?? '', run)
    )
  )
}
