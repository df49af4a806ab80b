import { workflowCommand } from '../../report/reporters.ts'
import { reasonFor } from './table.ts'
import type { FileFinding, Outcome } from './outcome.ts'

const messageOf = (one: FileFinding): string =>
  [`${one.purl}: ${reasonFor(one)}, incident ${one.incident} (${one.title}).`, ...one.references.slice(0, 1)].join('\n')

/** Workflow commands that GitHub Actions turns into annotations, one a line. */
export function github({ findings, unread, statement }: Outcome): string {
  return [
    ...findings.map((one) =>
      workflowCommand(
        one.status === 'listed' ? 'error' : 'warning',
        { file: one.file, line: one.line, col: one.column, title: `${one.status}: ${one.incident}` },
        messageOf(one)
      )
    ),
    ...unread.map(({ file, line, column, message }) =>
      workflowCommand('error', { file, line, col: column, title: 'not compared' }, message)
    ),
    workflowCommand('notice', { title: 'compared' }, statement)
  ].join('')
}
