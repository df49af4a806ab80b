import type { Row } from '../../../formats/format.ts'
import type { Lead } from '../../../records/leads.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { asCard } from '../../terminal/card.ts'
import { columnsOf, fieldsOf } from './fields.ts'
import { filterOf } from './filter.ts'
import type { ListOptions } from './options.ts'
import { queries, type Queries } from './queries.ts'
import { refusal } from './refusal.ts'
import { show, wantedFields } from './show.ts'
import { sourceOf } from './source.ts'
import { asTable } from '../../terminal/table.ts'
import { termsOf } from './terms-of-office.ts'
import { isSingle, listNamed, type ListName } from './words.ts'

/** Lists the records of a collection that meet the filters. Gives the exit code. */
export async function list(word: string, options: ListOptions, terminal: Terminal): Promise<number> {
  const name: ListName = listNamed(word)
  const filter = filterOf(name, options)
  const fields = fieldsOf(name)
  wantedFields(options.fields, fields)
  const source = await sourceOf(options.content, terminal)
  if (!source) return exitCodes.problems
  const { find } = (await queries[name](source.recordsIn)) as Queries<ListName>
  const found = refusal(() => find(filter)).slice(0, options.limit)
  const rows = found as unknown as readonly Row[]
  if (options.format === 'table' && rows.length === 0) {
    terminal.writeError('No record meets the filters.\n')
    return exitCodes.fine
  }
  const table = (wanted: readonly string[] | undefined): string => {
    if (isSingle(name)) return rows.map((row) => asCard(row, wanted ?? fields, terminal)).join('\n')
    return asTable(
      name === 'leads' ? found.map((lead) => ({ ...lead, terms: termsOf(lead as Lead) })) : rows,
      wanted ?? columnsOf(name),
      terminal
    )
  }
  await show({ rows, fields, table }, options, terminal)
  return exitCodes.fine
}
