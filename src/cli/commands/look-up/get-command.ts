import type { AddCommand } from '../../terminal/command.ts'
import { addExamples } from '../../terminal/examples.ts'
import type { ShowOptions } from './options.ts'
import { addShowOptions } from './show-options.ts'
import { listNames } from './words.ts'

/** `get`: its flags and help. */
export const addGet: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('get')
    .summary('show one record')
    .description('Shows the record that an id or another of its names stands for, in any case.')
    .argument('<collection>', `${listNames.join(', ')}; also in the singular`)
    .argument('[id...]', 'the id or name; without it the tag, mission or scope')
  addShowOptions(command)
  command.action(async (collection: string, words: string[], options: ShowOptions) => {
    const { get } = await import('./look-up.ts')
    finish(await get(collection, words, options, terminal))
  })
  addExamples(command, [
    { line: 'tag-security get term SAST', does: 'what a term means' },
    { line: 'tag-security get incident xz --format json', does: 'all that is known of it, for a script' }
  ])
}
