import { CannotRun } from '../../terminal/cannot-run.ts'
import { type AddCommand, once } from '../../terminal/command.ts'
import { didYouMean, listed } from '../../../suggestion.ts'
import { addExamples } from '../../terminal/examples.ts'
import type { ExportOptions, ExportTarget } from './options.ts'
import { listNames } from '../look-up/words.ts'

/** Spelt out here, since what writes them is loaded only to write. */
const formats = Object.keys({ ndjson: true, csv: true, yaml: true, jsonld: true, hugo: true } satisfies Record<
  ExportTarget,
  true
>)

function formatOf(word: string): ExportTarget {
  if (formats.includes(word)) return word as ExportTarget
  throw new CannotRun(
    `${didYouMean(`\`${word}\` is no format to export`, word, formats)} The formats are ${listed(formats)}.`
  )
}

/** `export`: its flags and help. */
export const addExport: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('export')
    .summary('write the packaged data in a format for others')
    .description(
      'Writes the packaged data, or some collections of it, with version, date, counts, licence and attribution. CSV comes with a codebook that says what each column means; JSON-LD holds the lexicon, the compromise types, the incidents and their sources. `hugo` writes pages, data and shortcodes into a Hugo site.'
    )
    .argument('<format>', formats.join(', '), formatOf)
    .argument('[collection...]', `${listNames.filter((name) => name !== 'claims').join(', ')}; all when absent`)
    .option(
      '--out <folder>',
      'the folder to write, a file for each collection; what others wrote there is left as it is',
      once('--out')
    )
    .option('--codebook', 'print the codebook of the CSV file, not the file')
    .helpOption('-h, --help', 'show this help')
    .action(async (format: ExportTarget, words: string[], options: ExportOptions) => {
      const { exportData } = await import('./export.ts')
      finish(await exportData(format, words, options, terminal))
    })
  command.addHelpText('after', '\nExit codes: 0 written, 2 could not run.')
  addExamples(command, [
    { line: 'tag-security export csv --out data', does: 'every collection for a spreadsheet, each with its codebook' },
    { line: 'tag-security export jsonld lexicon', does: 'the lexicon as linked data' }
  ])
}
