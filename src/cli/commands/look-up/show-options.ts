import type { Command } from 'commander'
import { formatChoices, formatOf, namesOf } from './values.ts'
import { once } from '../../terminal/command.ts'

/** Adds what every look-up has: how to show what was found, where to look, help. */
export function addShowOptions(command: Command): void {
  command
    .option('--format <format>', formatChoices, formatOf, 'table')
    .option('--fields <names>', 'show these fields, such as id,title', namesOf)
    .option('--content <folder>', 'look into a content folder, not the packaged data', once('--content'))
    .helpOption('-h, --help', 'show this help')
  command.addHelpText('after', '\nExit codes: 0 done, 1 the content has errors, 2 could not run.')
}
