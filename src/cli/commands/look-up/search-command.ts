import type { AddCommand } from '../../terminal/command.ts'
import { addExamples } from '../../terminal/examples.ts'
import type { SearchWordsOptions } from './options.ts'
import { addShowOptions } from './show-options.ts'
import { limitOf } from './values.ts'

/** `search`: its flags and help. */
export const addSearch: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('search')
    .summary('find records by words')
    .description(
      'Finds the records that have some words, best first. Longer words that begin alike and near misses count too.'
    )
    .argument('<words...>', 'what to look for')
    .option('--collection <name>', 'search in this one; may be repeated', (word, before?: readonly string[]) => [
      ...(before ?? []),
      word
    ])
    .option('--limit <number>', 'the most results to show', limitOf, 10)
  addShowOptions(command)
  command.action(async (words: string[], options: SearchWordsOptions) => {
    const { search } = await import('./look-up.ts')
    finish(await search(words, options, terminal))
  })
  addExamples(command, [
    { line: 'tag-security search hardware security module', does: 'everywhere' },
    { line: 'tag-security search npm maintainer --collection incidents --limit 3', does: 'in one collection' }
  ])
}
