import type { Row } from '../../../formats/format.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { didYouMean, listed } from '../../../suggestion.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { formats } from './formats.ts'
import type { ShowOptions } from './options.ts'

/** What there is to show of some records. */
export interface Shown {
  /** A record, or a list of them. */
  readonly rows: Row | readonly Row[]
  /** Every field they may have, in order. */
  readonly fields: readonly string[]
  /** How the format `table` shows these fields, or those that were asked for. */
  readonly table: (fields: readonly string[] | undefined) => string
}

/**
 * The fields that were asked for.
 *
 * @throws {CannotRun} for one that there is not.
 */
export function wantedFields(
  wanted: readonly string[] | undefined,
  known: readonly string[]
): readonly string[] | undefined {
  for (const field of wanted ?? []) {
    if (!known.includes(field))
      throw new CannotRun(
        `${didYouMean(`\`${field}\` is no field here`, field, known)} The fields are ${listed(known)}.`
      )
  }
  return wanted && [...new Set(wanted)]
}

/** Writes records in the format and with the fields that were asked for. */
export async function show(
  { rows, fields, table }: Shown,
  options: Pick<ShowOptions, 'format' | 'fields'>,
  { write }: Pick<Terminal, 'write'>
): Promise<void> {
  const wanted = wantedFields(options.fields, fields)
  if (options.format === 'table') return write(table(wanted))
  const format = await formats[options.format]()
  const picked =
    wanted === undefined
      ? rows
      : Array.isArray(rows)
        ? (rows as readonly Row[]).map((row) => pick(row, wanted))
        : pick(rows as Row, wanted)
  write(format(picked, wanted ?? fields))
}

const pick = (row: Row, fields: readonly string[]): Row =>
  Object.fromEntries(fields.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]])))
