import { CannotRun } from '../../terminal/cannot-run.ts'
import { didYouMean, listed } from '../../../suggestion.ts'
import { addExamples } from '../../terminal/examples.ts'
import { kinds, type Kind, type KindName } from './kinds.ts'
import type { Options } from './options.ts'
import type { AddCommand } from '../../terminal/command.ts'

const append = (word: string, before?: readonly string[]): readonly string[] => [...(before ?? []), word]

/** `new`: a command for each kind of record, with its flags and help. */
export const addNew: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('new')
    .summary(`begin ${listed(Object.values(kinds).map(({ noun }) => noun)).replace(/ and /, ' or ')}`)
    .description('Writes a content file with the facts that are given. Its prose is marked TODO, to be written.')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    // What is no kind is answered here, whatever flags follow it.
    .argument('[kind]')
    .allowUnknownOption()
    .allowExcessArguments()
    .usage('<kind> <name> [options]')
    .action((word?: string) => {
      const all = Object.keys(kinds)
      const wayOut = `The kinds are ${listed(all)}: tag-security new incident --help.`
      throw new CannotRun(
        word === undefined
          ? `Say what to begin. ${wayOut}`
          : `${didYouMean(`\`${word}\` is no kind of record to begin`, word, all)} ${wayOut}`
      )
    })
  for (const [name, { noun, argument, flags, examples, ...kind }] of Object.entries(kinds) as [KindName, Kind][]) {
    const one = command
      .command(name)
      .summary(`begin ${noun}`)
      .description(`Begins ${noun}. A file that is there already is left as it is.`)
      .argument(`<${argument[0]}>`, argument[1])
      .helpOption('-h, --help', 'show this help')
      .option('--content <folder>', 'the content folder', 'content')
      .option('--id <id>', 'the id and file name; without it made of the name')
    if (kind.from)
      one.option('--from <checkout>', `a checkout of the TAG's repositories to take facts from: ${kind.from}`)
    for (const { words, does, many } of flags) {
      if (many) one.option(words, does, append)
      else one.option(words, does)
    }
    one.action(async (word: string, options: Options) => {
      const { begin } = await import('./new.ts')
      finish(begin(name, word, options, terminal))
    })
    addExamples(one, examples)
  }
  addExamples(command, [kinds.term.examples[0], kinds.lead.examples[0]])
}
