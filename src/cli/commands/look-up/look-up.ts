import type { Lead, TermOfOffice } from '../../../records/leads.ts'
import { fieldsIn, listNamed, lists } from '../../data/lists.ts'
import { queriesOf } from '../../data/queries.ts'
import { asCard, asTable } from '../../terminal/table.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { filterOf } from './filter.ts'
import { contentFor, show, type ShowOptions } from './show.ts'

// The commands that look something up share most of what they need, so they are one bundle.
export { get } from './get.ts'
export { search } from './search.ts'
export { stats } from './stats.ts'

/** The flags of `list`, beside the filters. */
export interface ListOptions extends ShowOptions {
  /** The most records to show. */
  readonly limit?: number
}

/** Lists the records of a collection that match the filters. Gives the exit code. */
export async function list(collection: string, options: ListOptions, terminal: Terminal): Promise<number> {
  const name = listNamed(collection)
  const filter = filterOf(name, options)
  const { single } = lists[name]
  const { fields, table } = fieldsIn(name)
  const { find } = await queriesOf(name, await contentFor(options, fields, terminal.folder))
  const rows = find(filter).slice(0, options.limit)
  const tableOf = (wanted: readonly string[] | undefined): string => {
    if (single) return rows.map((row) => asCard(row, wanted ?? fields, terminal)).join('\n')
    const withOffices =
      name === 'leads' ? rows.map((row) => ({ ...row, terms: officesOf(row as unknown as Lead) })) : rows
    return asTable(withOffices, wanted ?? table, terminal)
  }
  return await show(rows, fields, tableOf, options, terminal)
}

/** The terms of office of a lead on one line, for a table. */
const officesOf = ({ terms }: Lead): string => terms.map(officeOf).join('; ')

function officeOf({ role, start, end, listed }: TermOfOffice): string {
  const [first, last] = [start ?? listed?.from, end ?? listed?.until]
  if (first === undefined) return last === undefined ? role : `${role} until ${last}`
  return last === undefined ? `${role} since ${first}` : `${role} ${first === last ? first : `${first} – ${last}`}`
}
