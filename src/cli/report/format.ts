import { CannotRun } from '../terminal/cannot-run.ts'
import { didYouMean, listed } from '../../suggestion.ts'
import type { ReportFormat } from './reporters.ts'

/** The formats that findings can be shown in, spelt out: the reporters are loaded only to report. */
export const formatNames = Object.keys({ pretty: true, json: true, github: true, sarif: true } satisfies Record<
  ReportFormat,
  true
>)

/**
 * The format of a word as typed.
 *
 * @throws {CannotRun} when there is none.
 */
export function formatOf(word: string): ReportFormat {
  const format = formatNames.find((one) => one === word)
  if (format === undefined)
    throw new CannotRun(
      `${didYouMean(`\`${word}\` is no format`, word, formatNames)} The formats are ${listed(formatNames)}.`
    )
  return format as ReportFormat
}
