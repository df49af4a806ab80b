import { type AddCommand, once } from '../../terminal/command.ts'
import { addExamples } from '../../terminal/examples.ts'
import { filterFlags, flagNames, flagOf } from './flags.ts'
import type { ListOptions } from './options.ts'
import { addShowOptions } from './show-options.ts'
import { limitOf } from './values.ts'
import { listNames } from './words.ts'

/** More lists than this are not named beside a flag. */
const most = 5

/** `list`: its flags and help. */
export const addList: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('list')
    .summary('list the records of a collection')
    .description('Lists the records of a collection. Each filter narrows the list.')
    .argument('<collection>', listNames.join(', '))
    .optionsGroup('Filters:')
  for (const name of flagNames) {
    const { value, does, of } = filterFlags[name]
    const flag = flagOf(name)
    command.option(`${flag} <${value}>`, of.length > most ? does : `${does} (${of.join(', ')})`, once(flag))
  }
  command.optionsGroup('Options:').option('--limit <number>', 'the most records to show', limitOf)
  addShowOptions(command)
  command.action(async (collection: string, options: ListOptions) => {
    const { list } = await import('./look-up.ts')
    finish(await list(collection, options, terminal))
  })
  addExamples(command, [
    {
      line: 'tag-security list incidents --type malicious-maintainer --since 2018 --format csv',
      does: 'for a spreadsheet'
    },
    { line: 'tag-security list leads --at 2025-09-01', does: 'who was in office' }
  ])
}
