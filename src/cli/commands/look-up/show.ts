import { listOf, type Row } from '../../../formats/format.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { unknownArgument } from '../../terminal/arguments.ts'

/**
 * Writes a record or a list of them as text; `fields` are the columns, and CSV may be `guarded` against spreadsheets.
 */
type Format = (rows: Row | readonly Row[], fields: readonly string[], guarded: boolean) => string

/** Name of a format of results. */
export type FormatName = 'json' | 'ndjson' | 'csv' | 'yaml'

/** Every format but tables. Those that need a library load it on demand. */
export const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  json: async () => (rows) => `${JSON.stringify(rows, null, 2)}\n`,
  ndjson: async () => (rows) =>
    listOf(rows)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  csv: async () => (await import('../../../formats/csv.ts')).asCsv,
  yaml: async () => (await import('../../../formats/yaml.ts')).asYaml
}

/** The flags of every look-up. */
export interface ShowOptions {
  readonly format: 'table' | FormatName
  /** Whether CSV has text as it is, without the guard against spreadsheets. */
  readonly raw?: true
  /** The content folder to look into, as typed; the packaged data when absent. */
  readonly content?: string
  /** Names of the fields to show, as typed. */
  readonly fields?: readonly string[]
}

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
 * @throws {CannotRun} for an unknown one, and for `--raw` without CSV.
 */
export function wantedFields(
  { fields: wanted, format, raw }: ShowOptions,
  known: readonly string[]
): readonly string[] | undefined {
  if (raw && format !== 'csv') throw new CannotRun('`--raw` is for CSV; add --format csv or leave it out.')
  for (const field of wanted ?? []) if (!known.includes(field)) throw unknownArgument('field', field, known)
  return wanted && [...new Set(wanted)]
}

/** Writes records in the format and with the fields that were asked for. */
export async function show(
  { rows, fields, table }: Shown,
  options: ShowOptions,
  { write }: Pick<Terminal, 'write'>
): Promise<void> {
  const wanted = wantedFields(options, fields)
  if (options.format === 'table') return write(table(wanted))
  const format = await formats[options.format]()
  const pick = (row: Row): Row =>
    Object.fromEntries((wanted ?? []).flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]])))
  const picked =
    wanted === undefined ? rows : Array.isArray(rows) ? (rows as readonly Row[]).map(pick) : pick(rows as Row)
  write(format(picked, wanted ?? fields, !options.raw))
}
