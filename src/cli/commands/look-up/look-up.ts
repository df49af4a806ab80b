import { didYouMean } from '../../../suggestion.ts'
import { fieldsIn, listNamed, lists, type ListName } from '../../data/lists.ts'
import { queriesOf, type Item } from '../../data/queries.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { asCard } from '../../terminal/table.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { contentFor, show, type ShowOptions } from './show.ts'

// The commands that look something up share most of what they need, so they are one bundle.
export { list } from './list.ts'
export { search } from './search.ts'
export { stats } from './stats.ts'

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
