import { listOf, type Row } from '../../../formats/format.ts'
import type { Content } from '../../data/queries.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { joinedAt, valueAt } from '../../terminal/format-value.ts'
import { fieldsNamed } from '../../data/fields.ts'

/** Writes a record or a list of them as text, with `fields` as columns; CSV may be `guarded` against spreadsheets. */
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

function wantedFields(
  { fields, format, raw }: ShowOptions,
  known: readonly string[],
  records?: readonly Row[]
): readonly string[] | undefined {
  if (raw && format !== 'csv') throw new CannotRun('`--raw` is for CSV; add --format csv or leave it out.')
  return fields && fieldsNamed(fields, known, records)
}

/**
 * The records to look into, after a check of the flags: `undefined` for the packaged ones.
 *
 * @throws {CannotRun} for unknown fields, `--raw` without CSV, and content that cannot be read or has errors.
 */
export async function contentFor(options: ShowOptions, fields: readonly string[], folder: string): Promise<Content> {
  wantedFields(options, fields)
  // Reading content takes the schemas.
  return options.content === undefined
    ? undefined
    : (await import('../../data/content.ts')).readContentRecords(options.content, folder)
}

/**
 * Writes records in the format and with those of their `fields` that were asked for, and gives the exit code. `table`
 * is the format of that name, for the fields that were asked for if any. A field of a part, such as `identifiers.id`,
 * is known by `all` records; of a list it is a list, in CSV joined with `;`. JSON has `meta` beside the records, if
 * given.
 */
export async function show(
  rows: Row | readonly Row[],
  fields: readonly string[],
  table: (fields: readonly string[] | undefined) => string,
  options: ShowOptions,
  { write, writeError }: Terminal,
  all: readonly Row[] = listOf(rows),
  meta?: Row
): Promise<number> {
  const wanted = wantedFields(options, fields, all)
  const isList = Array.isArray(rows)
  if (options.format !== 'table') {
    const format = await formats[options.format]()
    const valueOf = options.format === 'csv' ? (row: Row, field: string) => joinedAt(row, field, ';') : valueAt
    const pick = (row: Row): Row =>
      Object.fromEntries(
        (wanted ?? []).map((field) => [field, valueOf(row, field)]).filter(([, value]) => value !== undefined)
      ) as Row
    const picked = wanted === undefined ? rows : isList ? (rows as readonly Row[]).map(pick) : pick(rows as Row)
    write(format(meta ? { meta, records: picked } : picked, wanted ?? fields, !options.raw))
  } else if (isList && rows.length === 0) writeError('No results.\n')
  else write(table(wanted))
  return exitCodes.fine
}
