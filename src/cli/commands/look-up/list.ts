import type { Lead, TermOfOffice } from '../../../records/leads.ts'
import { asCard } from '../../terminal/card.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import { asTable } from '../../terminal/table.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { filterOf } from './filter.ts'
import { listNamed, lists } from '../../data/lists.ts'
import { contentOf, queriesOf } from '../../data/queries.ts'
import { show, wantedFields, type ShowOptions } from './show.ts'

/** What the flags of `list` say, beside the filters. */
export interface ListOptions extends ShowOptions {
  /** The most records to show. */
  readonly limit?: number
}

/** Lists the records of a collection that meet the filters. Gives the exit code. */
export async function list(collection: string, options: ListOptions, terminal: Terminal): Promise<number> {
  const name = listNamed(collection)
  const filter = filterOf(name, options)
  const { single, fields, table } = lists[name]
  wantedFields(options, fields)
  const content = await contentOf(options.content, terminal)
  if (content === 'problems') return exitCodes.problems
  const rows = (await queriesOf(name, content)).find(filter).slice(0, options.limit)
  if (options.format === 'table' && rows.length === 0) {
    terminal.writeError('No record matches the filters.\n')
    return exitCodes.fine
  }
  const tableOf = (wanted: readonly string[] | undefined): string => {
    if (single) return rows.map((row) => asCard(row, wanted ?? fields, terminal)).join('\n')
    const withOffices =
      name === 'leads' ? rows.map((row) => ({ ...row, terms: officesOf(row as unknown as Lead) })) : rows
    return asTable(withOffices, wanted ?? table, terminal)
  }
  await show({ rows, fields, table: tableOf }, options, terminal)
  return exitCodes.fine
}

/** The terms of office of a lead on one line, for a table. */
const officesOf = ({ terms }: Lead): string => terms.map(officeOf).join('; ')

function officeOf({ role, start, end, listed }: TermOfOffice): string {
  const [first, last] = [start ?? listed?.from, end ?? listed?.until]
  if (first === undefined) return last === undefined ? role : `${role} until ${last}`
  return last === undefined ? `${role} since ${first}` : `${role} ${first === last ? first : `${first} – ${last}`}`
}
