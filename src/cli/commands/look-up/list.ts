import type { Row } from '../../../formats/format.ts'
import type { Lead, TermOfOffice } from '../../../records/leads.ts'
import { gapsFor, gapText } from '../../data/gaps.ts'
import { fieldsIn, listNamed, lists } from '../../data/lists.ts'
import { findRecords } from '../../data/package-lists.ts'
import { queriesOf, type Content, type Item } from '../../data/queries.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { asCard, asTable } from '../../terminal/table.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { fieldsNamed, sorted, type SortKey } from '../../data/fields.ts'
import { filterOf } from './filter.ts'
import { searchHint } from './search-hint.ts'
import { searchOf } from './search.ts'
import { packageNotes } from './package-notes.ts'
import { contentFor, show, type ShowOptions } from './show.ts'

/** The flags of `list`, beside the filters. */
export interface ListOptions extends ShowOptions {
  /** The most records to show. */
  readonly limit?: number
  /** The fields to sort by, as typed: `-year` for the highest first. */
  readonly sort?: readonly string[]
  /** Whether the order is turned round. */
  readonly reverse?: boolean
  /** Whether to give the number of the records alone. */
  readonly count?: true
  /** Whether JSON has `meta` beside the records; only where there is something to say when absent. */
  readonly meta?: boolean
}

/** Lists the records of a collection that match the filters. Gives the exit code. */
export async function list(collection: string, options: ListOptions, terminal: Terminal): Promise<number> {
  const name = await orSearch(() => listNamed(collection), { collection })
  const filter = filterOf(name, options)
  checkFlags(options)
  const { single } = lists[name]
  const { fields, table } = fieldsIn(name)
  const content = await contentFor(options, fields, terminal.folder)
  const { find, records } = await queriesOf(name, content)
  const order = sortKeys(options, fields, records)
  const { found, searched } = await orSearch(() => findRecords(name, filter, content), filter, content)
  const incomplete = await gapsFor(name, filter, content, find)
  const hasMeta = options.format === 'json' && (options.meta ?? incomplete.length > 0)
  const meta = hasMeta ? { incomplete } : undefined
  for (const gap of incomplete) terminal.writeError(`${gapText(gap)}\n`)
  for (const note of packageNotes(filter, searched)) terminal.writeError(`${note}\n`)
  if (options.count) return await showCount(found.length, options, terminal, meta)
  const rows = (order ? sorted(found, order) : options.reverse ? found.toReversed() : found).slice(0, options.limit)
  const tableOf = (wanted: readonly string[] | undefined): string => {
    if (single) return rows.map((row) => asCard(row, wanted ?? fields, terminal)).join('\n')
    const hasOffices = name === 'leads' && !wanted?.some((field) => field.startsWith('terms.'))
    const withOffices = hasOffices ? rows.map((row) => ({ ...row, terms: officesOf(row as unknown as Lead) })) : rows
    return asTable(withOffices, wanted ?? table, terminal)
  }
  return await show(rows, fields, tableOf, options, terminal, records, meta)
}

/**
 * Refuses flags that would do nothing.
 *
 * @throws {CannotRun} for the first of them.
 */
function checkFlags({ count, fields, sort, reverse, limit, format, meta }: ListOptions): void {
  const [idle] = Object.entries({ fields, sort, reverse, limit }).find(([, value]) => value !== undefined) ?? []
  if (count && idle !== undefined)
    throw new CannotRun(`\`--count\` gives the number of all records that match; leave \`--${idle}\` out.`)
  if (meta && format !== 'json') throw new CannotRun('`--meta` is for JSON; add --format json or leave it out.')
}

/** The fields to sort by. */
function sortKeys(
  { sort, reverse = false }: ListOptions,
  fields: readonly string[],
  records: readonly Item[]
): readonly SortKey[] | undefined {
  return sort?.map((typed) => {
    const isDown = typed.startsWith('-')
    const [field = ''] = fieldsNamed([isDown ? typed.slice(1) : typed], fields, records)
    return { field, isDown: isDown !== reverse }
  })
}

/** Shows a number: in a table alone, in other formats as `count`. */
async function showCount(count: number, options: ShowOptions, terminal: Terminal, meta?: Row): Promise<number> {
  const row = { count, ...(meta && { meta }) }
  return await show(row, ['count'], () => `${count}\n`, options, terminal)
}

/**
 * Asks for what was typed. Where a value is unknown, the error says what a search for it would find.
 *
 * @throws {CannotRun} for an unknown value.
 */
async function orSearch<Answer>(ask: () => Answer | Promise<Answer>, typed: Row, content?: Content): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error
    const unknown = Object.values(typed)
      .flat()
      .find((value) => error.message.startsWith('Unknown') && error.message.includes(`\`${String(value)}\``))
    const hint = unknown === undefined ? undefined : searchHint(String(unknown), await searchOf(content))
    throw hint === undefined ? error : new CannotRun(`${error.message} ${hint}`)
  }
}

/** The terms of office of a lead on one line, for a table. */
const officesOf = ({ terms }: Lead): string => terms.map(officeOf).join('; ')

function officeOf({ role, start, end, listed }: TermOfOffice): string {
  const [first, last] = [start ?? listed?.from, end ?? listed?.until]
  if (first === undefined) return last === undefined ? role : `${role} until ${last}`
  return last === undefined ? `${role} since ${first}` : `${role} ${first === last ? first : `${first} – ${last}`}`
}
