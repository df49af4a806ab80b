import type { Row } from '../../../formats/format.ts'
import { nearest } from '../../../suggestion.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { asCard } from '../../terminal/card.ts'
import { fieldsOf } from './fields.ts'
import type { ShowOptions } from './options.ts'
import { queries, type Queries } from './queries.ts'
import { show, wantedFields } from './show.ts'
import { sourceOf } from './source.ts'
import { isSingle, listNamed, nouns, type ListName } from './words.ts'

/** Shows one record. Gives the exit code. */
export async function get(
  word: string,
  words: readonly string[],
  options: ShowOptions,
  terminal: Terminal
): Promise<number> {
  const name: ListName = listNamed(word)
  const noun = nouns[name]
  const id = words.join(' ').trim() || (isSingle(name) ? name : undefined)
  if (id === undefined)
    throw new CannotRun(
      `Say which ${noun}: \`tag-security get ${noun} <id>\`; \`tag-security list ${name}\` has the ids.`
    )
  const fields = fieldsOf(name)
  wantedFields(options.fields, fields)
  const source = await sourceOf(options.content, terminal)
  if (!source) return exitCodes.problems
  const { records, get: find } = (await queries[name](source.recordsIn)) as Queries<ListName>
  const record = find(id) as unknown as Row | undefined
  if (!record) throw new CannotRun(missing(id, name, records as unknown as readonly Row[]))
  await show({ rows: record, fields, table: (wanted) => asCard(record, wanted ?? fields, terminal) }, options, terminal)
  return exitCodes.fine
}

function missing(id: string, name: ListName, records: readonly Row[]): string {
  const noun = nouns[name]
  const names = records.flatMap(({ id, aliases, term }) =>
    [id, ...((aliases ?? []) as string[]), term].filter((one) => typeof one === 'string')
  )
  const near = nearest(id, names)
  const wayOut = isSingle(name) ? '.' : `; \`tag-security list ${name}\` has the ids.`
  return `There is no ${noun} \`${id}\`${near === undefined ? wayOut : `; did you mean \`${near}\`?`}`
}
