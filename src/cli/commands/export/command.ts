import type { AddCommand } from '../../terminal/command.ts'
import { addExamples } from '../../terminal/examples.ts'
import { oneOf, once } from '../../terminal/arguments.ts'
import { listNames } from '../../data/lists.ts'
import type { ExportOptions, ExportTarget } from './export.ts'

/** Spelled out here, since what writes them is loaded on demand. */
const formats = Object.keys({ ndjson: true, csv: true, yaml: true, jsonld: true, hugo: true } satisfies Record<
  ExportTarget,
  true
>) as ExportTarget[]

/** `export`: its flags and help. */
export const addExport: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('export')
    .summary('write the packaged data in a format for others')
    .description(
      'Writes the packaged data, or some collections of it, with version, date, counts, license and attribution. ' +
        'CSV comes with a codebook that says what each column means; JSON-LD has the lexicon, the compromise types, ' +
        'the incidents, the assessments and their sources. `hugo` writes pages, data and shortcodes into a Hugo site.'
    )
    .argument('<format>', formats.join(', '), oneOf('format', formats))
    .argument('[collection...]', `${listNames.filter((name) => name !== 'claims').join(', ')}; all when absent`)
    .option(
      '--out <folder>',
      'the folder to write, one file for each collection; other files there are left alone',
      once('--out')
    )
    .option('--codebook', 'print the codebook of the CSV file instead of the file')
    .option('--raw', 'in CSV, leave out the apostrophe that keeps spreadsheets from running text as a formula')
    .action(async (format: ExportTarget, args: string[], options: ExportOptions) => {
      const { exportData } = await import('./export.ts')
      finish(await exportData(format, args, options, terminal))
    })
  addExamples(
    command,
    [
      {
        line: 'tag-security export csv --out data',
        does: 'every collection for a spreadsheet, each with its codebook'
      },
      { line: 'tag-security export jsonld lexicon', does: 'the lexicon as linked data' }
    ],
    '0 written, 2 could not run'
  )
}
