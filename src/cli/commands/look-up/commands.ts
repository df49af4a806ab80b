import type { Command } from 'commander'
import type { AddCommand } from '../../terminal/command.ts'
import { addExamples, type Example } from '../../terminal/examples.ts'
import { limitOf, once, oneOf, several } from '../../terminal/arguments.ts'
import { addFlags } from './filter.ts'
import type { ListOptions } from './list.ts'
import { addListHelp } from './list-help.ts'
import { listNames, otherWords } from '../../data/lists.ts'
import type { SearchFlags } from './search.ts'
import type { ShowOptions } from './show.ts'

/** Spelled out here, since what writes them is loaded on demand. */
const formats = Object.keys({ table: true, json: true, ndjson: true, csv: true, yaml: true } satisfies Record<
  ShowOptions['format'],
  true
>)

/** Adds the options of every look-up and the end of its help. */
function addShowOptions(command: Command, examples: readonly [Example, Example]): void {
  command
    .option('--format <format>', formats.join('|'), oneOf('format', formats), 'table')
    .option('--fields <names>', 'show these fields, such as id,references.url', several('--fields', ','))
    .option('--raw', 'in CSV, leave out the apostrophe that keeps spreadsheets from running text as a formula')
    .option('--content <folder>', 'look into a content folder, not the packaged data', once('--content'))
  addExamples(command, examples, '0 done, 1 the content has errors, 2 could not run')
}

/** `list`: its flags and help. */
export const addList: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('list')
    .summary('list the records of a collection')
    .description('Lists the records of a collection. Each filter narrows the list.')
    .argument('<collection>', listNames.join(', '))
    .optionsGroup('Filters:')
  addFlags(command)
  command
    .optionsGroup('Options:')
    .option('--sort <fields>', 'by these fields, such as year or -year for the highest first', several('--sort', ','))
    .option('--desc, --reverse', 'in the opposite order')
    .option('--limit <number>', 'the most records to show', limitOf)
    .option('--count', 'show only how many records there are')
    .option('--meta', 'JSON as { meta, records }, where `meta` says what the list lacks')
    .option('--no-meta', 'JSON as a list in any case')
  addListHelp(command)
  addShowOptions(command, [
    {
      line: 'tag-security list incidents --type malicious-maintainer --since 2018 --format csv',
      does: 'for a spreadsheet'
    },
    { line: 'tag-security list leads --at 2025-09-01', does: 'who was in office' }
  ])
  command.action(async (collection: string, options: ListOptions) => {
    const { list } = await import('./look-up.ts')
    finish(await list(collection, options, terminal))
  })
}

/** `get`: its flags and help. */
export const addGet: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('get')
    .summary('show records by what they are called')
    .description(
      'Shows the records with these names: ids, aliases, titles, handles, acronyms, channels, identifiers or ' +
        'addresses, in any spelling. A collection before them narrows to it, as in `get lead evan-anderson`.'
    )
    .argument('<name...>', `names, and before them perhaps a collection: ${listNames.join(', ')}; ${otherWords}`)
  addShowOptions(command, [
    { line: 'tag-security get SAST HSM', does: 'what two terms mean' },
    { line: 'tag-security get CVE-2024-3094 --format json', does: 'all that is known about it, for a script' }
  ])
  command.action(async (args: string[], options: ShowOptions) => {
    const { get } = await import('./look-up.ts')
    finish(await get(args, options, terminal))
  })
}

/** `search`: its flags and help. */
export const addSearch: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('search')
    .summary('find records by words')
    .description(
      'Finds the records that contain some words, best first. Longer words that begin alike and near misses count too.'
    )
    .argument('<words...>', 'what to look for')
    .option('--collection <name>', 'search in this one; may be repeated', (arg, before?: readonly string[]) => [
      ...(before ?? []),
      arg
    ])
    .option('--limit <number>', 'the most results to show', limitOf, 10)
  addShowOptions(command, [
    { line: 'tag-security search hardware security module', does: 'everywhere' },
    { line: 'tag-security search npm maintainer --collection incidents --limit 3', does: 'in one collection' }
  ])
  command.action(async (args: string[], options: SearchFlags) => {
    const { search } = await import('./look-up.ts')
    finish(await search(args, options, terminal))
  })
}

/** `stats`: its flags and help. */
export const addStats: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('stats')
    .summary('chart the incidents, the assessments, and the claims that still hold')
    .description(
      'Counts the incidents by year, type, ecosystem and kind, the security assessments by stage, and the ' +
        'claims of the two source pages by verdict.'
    )
  addShowOptions(command, [
    { line: 'tag-security stats', does: 'as charts' },
    { line: 'tag-security stats --format csv', does: 'for a spreadsheet' }
  ])
  command.action(async (options: ShowOptions) => {
    const { stats } = await import('./look-up.ts')
    finish(await stats(options, terminal))
  })
}
