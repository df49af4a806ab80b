import { CannotRun } from '../../terminal/cannot-run.ts'
import type { AddCommand } from '../../terminal/command.ts'
import { didYouMean } from '../../../suggestion.ts'
import type { DiffFormat, DiffOptions } from './diff.ts'
import { addExamples } from '../../terminal/examples.ts'

/** Spelled out here, since the writers are loaded only to write. */
const formats = Object.keys({ table: true, json: true, markdown: true } satisfies Record<DiffFormat, true>)

function formatOf(word: string): DiffFormat {
  const format = formats.find((one) => one === word)
  if (format === undefined)
    throw new CannotRun(`${didYouMean(`Unknown format \`${word}\``, word, formats)} Formats: ${formats.join(', ')}.`)
  return format as DiffFormat
}

/** `diff`: its flags and help. */
export const addDiff: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('diff')
    .summary('show what changed between two sets of data')
    .description(
      'Shows which records were added, removed, renamed and changed, and the version bump that this requires. ' +
        'Compares two published versions (1.0.0 1.1.0), which npm fetches, two packages as npm packs them (.tgz), ' +
        'two `dist` folders of built data, or two content folders.'
    )
    .argument('<old>', 'the data before')
    .argument('[new]', 'the data after, of the same kind; for a version, the data of this package by default')
    .option('--format <format>', `how to show the changes: ${formats.join(', ')}`, formatOf, 'table')
    .helpOption('-h, --help', 'show this help')
    .action(async (before: string, after: string | undefined, options: DiffOptions) => {
      const { diff } = await import('./diff.ts')
      finish(await diff([before, after], options, terminal))
    })
  command.addHelpText('after', '\nExit codes: 0 compared, 1 the content of one has errors, 2 could not run.')
  addExamples(command, [
    { line: 'tag-security diff old/content content', does: 'what an edit changes' },
    { line: 'tag-security diff old/content content --format markdown', does: 'the same for a changelog' }
  ])
}
