import type { Lead, TermOfOffice } from '../../../records/leads.ts'
import { didYouMean } from '../../../suggestion.ts'
import { fieldsIn, listNamed, lists, type ListName } from '../../data/lists.ts'
import { queriesOf, type Item } from '../../data/queries.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { asCard, asTable } from '../../terminal/table.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { filterOf } from './filter.ts'
import { contentFor, show, type ShowOptions } from './show.ts'

// The commands that look something up share most of what they need, so they are one bundle.
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

/** Shows one record. Gives the exit code. */
export async function get(
  collection: string,
  args: readonly string[],
  options: ShowOptions,
  terminal: Terminal
): Promise<number> {
  const name = listNamed(collection)
  const { noun, single } = lists[name]
  const { fields } = fieldsIn(name)
  const id = args.join(' ').trim() || (single ? name : undefined)
  if (id === undefined) throw new CannotRun(`Say which ${noun}: \`tag-security get ${noun} <id>\`. ${idsAreIn(name)}`)
  const { records, get: find } = await queriesOf(name, await contentFor(options, fields, terminal.folder))
  const record = find(id)
  if (!record) throw unknownRecord(id, name, records)
  return await show(record, fields, (wanted) => asCard(record, wanted ?? fields, terminal), options, terminal)
}

const idsAreIn = (name: ListName): string => `\`tag-security list ${name}\` shows the ids.`

function unknownRecord(id: string, name: ListName, records: readonly Item[]): CannotRun {
  const names = records.flatMap(({ id, aliases, term }) =>
    [id, ...((aliases ?? []) as string[]), term].filter((one) => typeof one === 'string')
  )
  const message = didYouMean(`Unknown ${lists[name].noun} \`${id}\``, id, names)
  return new CannotRun(lists[name].single || message.endsWith('?') ? message : `${message} ${idsAreIn(name)}`)
}
