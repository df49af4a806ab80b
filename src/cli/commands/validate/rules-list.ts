import Table from 'cli-table3'
import pico from 'picocolors'
import { problems, type ProblemId } from '../../../diagnostics/problems.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { wrap } from '../../terminal/wrap.ts'
import { ruleIds } from './levels.ts'

/** Below this, a table has no room for its titles. */
const narrow = 70

/** Every rule with its severity and title: a table, or on a narrow terminal a line each for rule and title. */
export function listRules({ width, color }: Pick<Terminal, 'width' | 'color'>): string {
  const colors = pico.createColors(color)
  const severityOf = (id: ProblemId): string =>
    problems[id].severity === 'error' ? colors.red('error') : colors.yellow('warning')
  const ids = [...ruleIds].sort()
  if (width < narrow) {
    const lines = ids.flatMap((id) => [
      `${id} ${severityOf(id)}`,
      ...wrap(problems[id].title, width - 2).map((line) => `  ${line}`)
    ])
    return `${lines.join('\n')}\n`
  }
  const none = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '  '
  }
  const table = new Table({ chars: none, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 } })
  for (const id of ids) table.push([id, severityOf(id), problems[id].title])
  return `${table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`
}

/** Every rule, for programs. */
export const rulesAsJson = (): string =>
  `${JSON.stringify(
    [...ruleIds].sort().map((id) => ({ id, ...problems[id] })),
    null,
    2
  )}\n`

/** What the table of problems says of one rule. */
export function explain(id: ProblemId, { width, color }: Pick<Terminal, 'width' | 'color'>): string {
  const colors = pico.createColors(color)
  const { severity, title, help } = problems[id]
  const heading = `${colors.bold(id)} ${severity === 'error' ? colors.red(severity) : colors.yellow(severity)}`
  const text = [...wrap(`${title}.`, width), ...wrap(help, width), ...wrap(`To leave it out: --rule ${id}=off`, width)]
  return `${[heading, ...text].join('\n')}\n`
}
