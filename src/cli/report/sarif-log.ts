import { createHash } from 'node:crypto'
import type { ArtifactLocation, Invocation, Log, ReportingDescriptor, Result } from 'sarif'
import { version } from '../../../package.json'
import { isAbsolute } from './run.ts'

/** Braces are placeholders in a SARIF message and `[text](target)` is a link (2.1.0, 3.11.5 and 3.11.6). */
export const escapeMessage = (text: string): string =>
  text.replace(/[{}]/g, '$&$&').replace(/\[([^[\]]*)\](?=\()/g, '\\[$1\\]')

/** A lone surrogate has no percent-encoding. */
const encodePath = (path: string): string =>
  path
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/')

/** Where a file is: below the root of the sources, or at its own address. */
export function locationOf(path: string): ArtifactLocation {
  if (!isAbsolute(path)) return { uri: encodePath(path), uriBaseId: '%SRCROOT%' }
  return { uri: `file://${path.startsWith('/') ? '' : '/'}${encodePath(path).replace(/^([A-Za-z])%3A/, '$1:')}` }
}

/** A fingerprint for each identity: its hash, and a number that tells apart those that share it. */
export function fingerprinted(identities: readonly unknown[]): string[] {
  const occurrences = new Map<string, number>()
  return identities.map((identity) => {
    const hash = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32)
    const occurrence = (occurrences.get(hash) ?? 0) + 1
    occurrences.set(hash, occurrence)
    return `${hash}:${occurrence}`
  })
}

/** A SARIF 2.1.0 log, for code scanning. */
export function sarifLog(
  rules: ReportingDescriptor[],
  results: Result[],
  invocations?: Invocation[],
  statement?: string
): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'tag-security', version, informationUri: 'https://github.com/cncf/tag-security', rules }
        },
        columnKind: 'utf16CodeUnits',
        ...(invocations && { invocations }),
        ...(statement !== undefined && { properties: { statement } }),
        results
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
