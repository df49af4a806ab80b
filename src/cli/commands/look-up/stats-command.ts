import type { AddCommand } from '../../terminal/command.ts'
import { addExamples } from '../../terminal/examples.ts'
import type { ShowOptions } from './options.ts'
import { addShowOptions } from './show-options.ts'

/** `stats`: its flags and help. */
export const addStats: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('stats')
    .summary('chart the incidents, and the claims that still hold')
    .description(
      'Counts the incidents by year, type, ecosystem and kind, and the claims of the two source pages by what we found out about them.'
    )
  addShowOptions(command)
  command.action(async (options: ShowOptions) => {
    const { stats } = await import('./look-up.ts')
    finish(await stats(options, terminal))
  })
  addExamples(command, [
    { line: 'tag-security stats', does: 'as charts' },
    { line: 'tag-security stats --format csv', does: 'for a spreadsheet' }
  ])
}
