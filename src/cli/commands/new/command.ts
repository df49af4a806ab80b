import { didYouMean, listed } from '../../../suggestion.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import type { AddCommand } from '../../terminal/command.ts'
import { addExamples } from '../../terminal/examples.ts'
import type { Options } from './args.ts'
import { kinds, type Kind, type KindName } from './kinds.ts'

const append = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** `new`: a command for each kind of record. */
export const addNew: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('new')
    .summary(`scaffold ${listed(Object.values(kinds).map(({ noun }) => noun)).replace(/ and /, ' or ')}`)
    .description('Writes a content file with the given facts. Prose that is still to be written is marked TODO.')
    .helpCommand(false)
    // An unknown kind is reported here, whatever flags follow it.
    .argument('[kind]')
    .allowUnknownOption()
    .allowExcessArguments()
    .usage('<kind> <name> [options]')
    .action((kind?: string) => {
      const names = Object.keys(kinds)
      const statement = kind === undefined ? 'Missing kind.' : didYouMean(`Unknown kind \`${kind}\``, kind, names)
      throw new CannotRun(`${statement} Kinds: ${names.join(', ')}. See \`tag-security new incident --help\`.`)
    })
  for (const [name, { noun, argument, flags, examples, ...kind }] of Object.entries(kinds) as [KindName, Kind][]) {
    const one = command
      .command(name)
      .summary(`scaffold ${noun}`)
      .description(`Writes the scaffold of ${noun}. An existing file is not changed.`)
      .argument(`<${argument[0]}>`, argument[1])
      .option('--content <folder>', 'the content folder', 'content')
      .option('--id <id>', 'the ID and file name (default: made from the name)')
    if (kind.from)
      one.option('--from <checkout>', `a checkout of the TAG's repositories to take facts from: ${kind.from}`)
    for (const { syntax, help, many } of flags) {
      if (many) one.option(syntax, help, append)
      else one.option(syntax, help)
    }
    one.action(async (value: string, options: Options) => {
      const { newRecord } = await import('./new.ts')
      finish(newRecord(name, value, options, terminal))
    })
    addExamples(one, examples)
  }
  addExamples(command, [kinds.term.examples[0], kinds.lead.examples[0]])
}
