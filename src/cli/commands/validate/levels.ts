import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { problems, type ProblemId, type Severity } from '../../../diagnostics/problems.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { didYouMean } from '../../../suggestion.ts'

/** Rules whose severity was set on the command line. */
export type Levels = ReadonlyMap<ProblemId, Severity | 'off'>

const levels: Readonly<Record<string, Severity | 'off'>> = { off: 'off', warn: 'warning', error: 'error' }

/** Every rule id, in the order of the table. */
export const ruleIds = Object.keys(problems) as ProblemId[]

/**
 * The rule of an id as typed.
 *
 * @throws {CannotRun} when there is none.
 */
export function ruleOf(word: string): ProblemId {
  const id = ruleIds.find((one) => one === word)
  if (id === undefined)
    throw new CannotRun(`${didYouMean(`There is no rule \`${word}\``, word, ruleIds)} See --list-rules.`)
  return id
}

/**
 * The levels that `id=level` words set; of two for one rule, the last.
 *
 * @throws {CannotRun} when a word is no such thing, or names no rule or level.
 */
export function levelsOf(words: readonly string[]): Levels {
  return new Map(
    words.map((word) => {
      const [id = '', level, ...rest] = word.split('=')
      if (level === undefined || rest.length > 0)
        throw new CannotRun(`\`${word}\` sets no rule; write \`--rule id=off\`, \`id=warn\` or \`id=error\`.`)
      const rule = ruleOf(id)
      const known = Object.hasOwn(levels, level) ? levels[level] : undefined
      if (known === undefined)
        throw new CannotRun(
          `${didYouMean(`\`${level}\` is no level of \`${id}\``, level, Object.keys(levels))} The levels are off, warn and error.`
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
