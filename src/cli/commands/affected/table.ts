import { countedNoun } from '../../../suggestion.ts'
import { oneLine } from '../../terminal/cannot-run.ts'
import { asTable } from '../../terminal/table.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { FileFinding, Outcome } from './outcome.ts'

/** What was found as a table, then what was compared with what. */
export function table({ findings, statement, compared, passedOver }: Outcome, terminal: Terminal): string {
  const rows = findings.map((one) => ({
    place: `${one.file}:${one.line}:${one.column}`,
    component: one.purl,
    status: one.status,
    incident: one.incident,
    because: reasonFor(one),
    read: one.references[0] ?? ''
  }))
  const fields = ['place', 'component', 'status', 'incident', 'because', 'read']
  const reasons = new Map<string, number>()
  for (const [reason, count] of compared.files.flatMap(({ leftOut }) => Object.entries(leftOut)))
    reasons.set(reason, (reasons.get(reason) ?? 0) + count)
  const counts = [...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ')
  return [
    rows.length > 0 ? `${asTable(rows, fields, terminal)}\n` : '',
    `${countedNoun(compared.files.length, 'file')}: ${statement}\n`,
    counts && `Left out: ${counts}.\n`,
    passedOver.length > 0 ? `Passed over, being something else: ${passedOver.map(oneLine).join(', ')}.\n` : ''
  ].join('')
}

/** Why a finding is one, in a few words. */
export function reasonFor({ matchedBy, listed }: FileFinding): string {
  if (matchedBy === 'version') return `version ${listed} is listed`
  if (listed?.endsWith('/*')) return 'every version is listed'
  if (matchedBy === 'range') return `it is in the range ${listed}`
  return 'its name alone matches'
}
