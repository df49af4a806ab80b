import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { problems, type ProblemId, type Severity } from '../../../diagnostics/problems.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { didYouMean } from '../../../suggestion.ts'
import pico from 'picocolors'
import type { Terminal } from '../../terminal/terminal.ts'
import { wrap } from '../../terminal/wrap.ts'

/** Rules whose severity was set on the command line. */
export type Levels = ReadonlyMap<ProblemId, Severity | 'off'>

const levels: Readonly<Record<string, Severity | 'off'>> = { off: 'off', warn: 'warning', error: 'error' }

/** Every rule id, in the order of the table. */
export const ruleIds = Object.keys(problems) as ProblemId[]

/**
 * The rule of an id as typed.
 *
 * @throws {CannotRun} when it is unknown.
 */
export function ruleOf(word: string): ProblemId {
  const id = ruleIds.find((one) => one === word)
  if (id === undefined)
    throw new CannotRun(`${didYouMean(`Unknown rule \`${word}\``, word, ruleIds)} See --list-rules.`)
  return id
}

/**
 * The levels that `id=level` settings give; the last one for a rule wins.
 *
 * @throws {CannotRun} when a setting is malformed, or its rule or level is unknown.
 */
export function levelsOf(settings: readonly string[]): Levels {
  return new Map(
    settings.map((setting) => {
      const [id = '', level, ...rest] = setting.split('=')
      if (level === undefined || rest.length > 0)
        throw new CannotRun(`\`${setting}\` does not set a rule; write \`--rule id=off\`, \`id=warn\` or \`id=error\`.`)
      const rule = ruleOf(id)
      const known = Object.hasOwn(levels, level) ? levels[level] : undefined
      if (known === undefined)
        throw new CannotRun(
          `${didYouMean(`Unknown level \`${level}\``, level, Object.keys(levels))} Levels: off, warn, error.`
        )
      return [rule, known]
    })
  )
}

/** Diagnostics with the severities that were set, without those of rules that are off. */
export function withLevels(diagnostics: readonly Diagnostic[], set: Levels): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = set.get(diagnostic.rule) ?? diagnostic.severity
    return severity === 'off' ? [] : [{ ...diagnostic, severity }]
  })
}

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
  const idWidth = Math.max(...ids.map((id) => id.length))
  const levelWidth = 'warning'.length
  const rows = ids.map((id) => {
    const gap = ' '.repeat(levelWidth - problems[id].severity.length + 2)
    return `${id.padEnd(idWidth)}  ${severityOf(id)}${gap}${problems[id].title}`
  })
  return `${rows.join('\n')}\n`
}

/** Every rule, for programs. */
export const rulesAsJson = (): string =>
  `${JSON.stringify(
    [...ruleIds].sort().map((id) => ({ id, ...problems[id] })),
    null,
    2
  )}\n`

/** One rule with its severity, title and help. */
export function explain(id: ProblemId, { width, color }: Pick<Terminal, 'width' | 'color'>): string {
  const colors = pico.createColors(color)
  const { severity, title, help } = problems[id]
  const heading = `${colors.bold(id)} ${severity === 'error' ? colors.red(severity) : colors.yellow(severity)}`
  const text = [...wrap(`${title}.`, width), ...wrap(help, width), ...wrap(`To leave it out: --rule ${id}=off`, width)]
  return `${[heading, ...text].join('\n')}\n`
}
