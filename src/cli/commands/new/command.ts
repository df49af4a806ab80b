import type { Command } from 'commander'
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
      .aliases(otherNames(name))
      .argument(`[${argument[0]}]`, argument[1])
      // Reported with all else that is wrong.
      .allowUnknownOption()
      .allowExcessArguments()
      .option('--content <folder>', 'the content folder (default: the one that is here, or else a new one)')
      .option('--id <id>', 'the ID and file name (default: made from the name)')
    if (kind.from)
      one.option('--from <checkout>', `a checkout of the TAG's repositories to take facts from: ${kind.from}`)
    for (const { syntax, help, many } of flags) {
      if (many) one.option(syntax, help, append)
      else one.option(syntax, help)
    }
    one.action(async (_: string | undefined, options: Options) => {
      const { value = options.title, wrong } = argumentsOf(one, name, argument[0], options)
      if (value === undefined && options.from !== undefined) throw new CannotRun(wrong.join(' '))
      const { newRecord } = await import('./new.ts')
      // Without a name, the rest is checked under another.
      finish(await newRecord(name, value ?? 'untitled', options, wrong, terminal))
    })
    addExamples(one, examples)
  }
  addExamples(command, [kinds.term.examples[0], kinds.lead.examples[0]])
}

/** The other names of a kind: its plural, its collection, and those with a capital. */
function otherNames(name: KindName): string[] {
  const names = [name, `${name}s`, ...(name === 'term' ? ['lexicon', 'glossary'] : [])]
  const capitalized = names.map((one) => one.replace(/^./, (first) => first.toUpperCase()))
  return [...names.slice(1), ...capitalized]
}

/** The name after the kind, and what is wrong with the other arguments. */
function argumentsOf(
  command: Command,
  kind: KindName,
  noun: string,
  { title }: Options
): { readonly value?: string; readonly wrong: readonly string[] } {
  const known = command.options.flatMap(({ long }) => long ?? [])
  const wrong: string[] = []
  const values: string[] = []
  let isUnknown = false
  for (const arg of command.args) {
    if (arg.startsWith('-') && arg.length > 1) {
      const flag = arg.replace(/=.*/s, '')
      wrong.push(didYouMean(`Unknown option \`${flag}\``, flag, known))
      isUnknown = !arg.includes('=')
    } else {
      // What follows an unknown option is its value.
      if (!isUnknown) values.push(arg)
      isUnknown = false
    }
  }
  const [value, ...others] = values
  if (value === undefined && title === undefined) wrong.push(`Missing ${noun}: \`tag-security new ${kind} "…"\`.`)
  if (others.length > 0) wrong.push(`Unexpected \`${others.join(' ')}\`; put a ${noun} of several words in quotes.`)
  return { ...(value !== undefined && { value }), wrong }
}
