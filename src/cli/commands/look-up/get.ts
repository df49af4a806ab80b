import { didYouMean } from '../../../suggestion.ts'
import { asCard } from '../../terminal/card.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { listNamed, lists, type ListName } from '../../data/lists.ts'
import { contentOf, queriesOf, type Item } from '../../data/queries.ts'
import { show, wantedFields, type ShowOptions } from './show.ts'

/** Shows one record. Gives the exit code. */
export async function get(
  collection: string,
  args: readonly string[],
  options: ShowOptions,
  terminal: Terminal
): Promise<number> {
  const name = listNamed(collection)
  const { noun, single, fields } = lists[name]
  const id = args.join(' ').trim() || (single ? name : undefined)
  if (id === undefined) throw new CannotRun(`Say which ${noun}: \`tag-security get ${noun} <id>\`. ${idsAreIn(name)}`)
  wantedFields(options, fields)
  const content = await contentOf(options.content, terminal)
  if (content === 'problems') return exitCodes.problems
  const { records, get: find } = await queriesOf(name, content)
  const record = find(id)
  if (!record) throw unknownRecord(id, name, records)
  await show({ rows: record, fields, table: (wanted) => asCard(record, wanted ?? fields, terminal) }, options, terminal)
  return exitCodes.fine
}

const idsAreIn = (name: ListName): string => `\`tag-security list ${name}\` shows the ids.`

function unknownRecord(id: string, name: ListName, records: readonly Item[]): CannotRun {
  const names = records.flatMap(({ id, aliases, term }) =>
    [id, ...((aliases ?? []) as string[]), term].filter((one) => typeof one === 'string')
  )
  const message = didYouMean(`Unknown ${lists[name].noun} \`${id}\``, id, names)
  return new CannotRun(lists[name].single || message.endsWith('?') ? message : `${message} ${idsAreIn(name)}`)
}
