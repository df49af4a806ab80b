import type { Location, Notification, ReportingDescriptor, Result } from 'sarif'
import { escapeMessage, fingerprinted, locationOf, sarifLog } from '../../report/sarif-log.ts'
import type { FileFinding, NotRead, Outcome } from './outcome.ts'
import { reasonFor } from './table.ts'

/** A SARIF 2.1.0 log: a rule for each incident, a result for each finding, a notification for each unread file. */
export function sarif({ findings, unread, statement }: Outcome): string {
  const incidents = [...new Map(findings.map((one) => [one.incident, one])).values()]
  const indexes = new Map(incidents.map(({ incident }, index) => [incident, index]))
  const fingerprints = fingerprinted(findings.map(({ file, purl, incident }) => [file, purl, incident]))
  const results = findings.map((one, index) =>
    resultOf(one, indexes.get(one.incident) ?? -1, fingerprints[index] ?? '')
  )
  return sarifLog(
    incidents.map(ruleOf),
    results,
    unread.length > 0
      ? [{ executionSuccessful: false, toolExecutionNotifications: unread.map(notificationOf) }]
      : undefined,
    statement
  )
}

function ruleOf({ incident, title, references }: FileFinding): ReportingDescriptor {
  const [read] = references
  const help = `Read what the incident's record advises: ${references.join(' ')}`
  return {
    id: `affected/${incident}`,
    shortDescription: { text: escapeMessage(title) },
    // GitHub requires it, though the standard does not.
    fullDescription: {
      text: escapeMessage(`A component is listed, or may be, in the incident ${incident}: ${title}.`)
    },
    help: { text: escapeMessage(help) },
    ...(read !== undefined && { helpUri: read })
  }
}

function resultOf(one: FileFinding, ruleIndex: number, fingerprint: string): Result {
  return {
    ruleId: `affected/${one.incident}`,
    ruleIndex,
    level: one.status === 'listed' ? 'error' : 'warning',
    message: { text: escapeMessage(`${one.purl} is ${one.status} in ${one.title}: ${reasonFor(one)}.`) },
    locations: [placeOf(one)],
    partialFingerprints: { 'tagSecurityComponent/v1': fingerprint },
    properties: { purl: one.purl, status: one.status, matchedBy: one.matchedBy, path: one.path }
  }
}

const placeOf = ({ file, line, column }: Pick<FileFinding, 'file' | 'line' | 'column'>): Location => ({
  physicalLocation: { artifactLocation: locationOf(file), region: { startLine: line, startColumn: column } }
})

const notificationOf = (one: NotRead): Notification => ({
  level: 'error',
  message: { text: escapeMessage(one.message) },
  locations: [placeOf(one)]
})
