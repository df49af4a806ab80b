import { isRealDate } from '../../../dates.ts'
import { formatNames, formatOf } from '../../report/format.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import type { AddCommand } from '../../terminal/command.ts'
import { addExamples } from '../../terminal/examples.ts'
import type { DriftOptions } from './drift.ts'

function parseDay(arg: string): string {
  if (arg.length !== 10 || !isRealDate(arg))
    throw new CannotRun(`\`${arg}\` is not a day; write year, month and day: --now 2026-11-21.`)
  return arg
}

/** `drift`: its flags and help. */
export const addDrift: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('drift')
    .summary('compare the documents of the TAG with content')
    .description(
      "Compares facts of the TAG's documents with content, never prose: what is missing on either side and " +
        'what differs, each with both places, people listed after the end of their term, and decisive sources that ' +
        'are older than a year.'
    )
    .argument('<checkout>', "a checkout of the TAG's repositories, a part of one, or a folder with several")
    .option('--content <folder>', 'the content folder (default: the one that is here, or else the packaged data)')
    .option('--now <date>', 'the day to compare for (default: today)', parseDay)
    .option('--format <format>', `how to show differences: ${formatNames.join(', ')}`, formatOf, 'pretty')
    .option('--write', 'scaffold each record that the content lacks, then report what remains')
    .action(async (checkout: string, options: DriftOptions) => {
      const { drift } = await import('./drift.ts')
      finish(await drift(checkout, options, terminal))
    })
  addExamples(
    command,
    [
      { line: 'tag-security drift ../contribute-site', does: 'differences from the live documents' },
      { line: 'tag-security drift ../toc --now 2026-12-31 --format json', does: 'for a script, as of a day' }
    ],
    '0 nothing drifted, 1 something did or could not be read, 2 could not run'
  )
}
