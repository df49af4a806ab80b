import pico from 'picocolors'
import { fieldsIn } from '../../data/lists.ts'
import { asCard } from '../../terminal/table.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { recordsCalled } from './called.ts'
import { contentFor, show, type ShowOptions } from './show.ts'

/** Shows the records that words name, with or without their collection before them. Gives the exit code. */
export async function get(words: readonly string[], options: ShowOptions, terminal: Terminal): Promise<number> {
  // Which fields there are is known when the records are.
  const { fields: _, ...others } = options
  const content = await contentFor(others, [], terminal.folder)
  const { found, isNarrowed } = await recordsCalled(words, content)
  const rows = found.map(({ list, record }) => (isNarrowed ? record : { collection: list, ...record }))
  const [first, ...more] = rows
  const isOne = first !== undefined && more.length === 0
  const fields = [...(isNarrowed ? [] : ['collection']), ...new Set(found.flatMap(({ list }) => fieldsIn(list).fields))]
  const { bold } = pico.createColors(terminal.color)
  const cards = (wanted: readonly string[] | undefined): string =>
    found
      .map(({ list, record }) => {
        const head = isNarrowed && isOne ? '' : `${bold(`${list}/${record.id}`)}\n`
        const row = { collection: list, ...record }
        return `${head}${asCard(row, wanted ?? fieldsIn(list).fields, terminal)}`
      })
      .join('\n')
  return await show(isOne ? first : rows, fields, cards, options, terminal)
}
