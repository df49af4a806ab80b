import type { AddCommand } from '../../terminal/command.ts'
import { oneOf } from '../../terminal/arguments.ts'
import { addExamples } from '../../terminal/examples.ts'
import type { AffectedOptions } from './affected.ts'

/** Spelled out here, since what writes them is loaded on demand. */
const formats = Object.keys({
  table: true,
  json: true,
  ndjson: true,
  sarif: true,
  github: true,
  'cyclonedx-vex': true
} satisfies Record<AffectedOptions['format'], true>)

/** `affected`: its flags and help. */
export const addAffected: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('affected')
    .summary('compare lock files and SBOMs with the incidents')
    .description(
      'Compares the packages of lock files, SBOMs, workflows and lists of package URLs with those of every incident. ' +
        'In a folder it finds such files itself, and leaves out what git ignores and `node_modules`. That nothing is ' +
        'listed does not say that nothing is affected: the records have what their sources list.'
    )
    .argument('[path...]', 'files, folders, package URLs, or - for standard input; this folder when absent')
    .option('--format <format>', formats.join('|'), oneOf('format', formats), 'table')
    .option(
      '--fail-on <status>',
      'exit with 1 for what is `listed`, or also for what is `unknown`',
      oneOf('status', ['listed', 'unknown']),
      'listed'
    )
    .action(async (paths: string[], options: AffectedOptions) => {
      const { affected } = await import('./affected.ts')
      finish(await affected(paths, options, terminal))
    })
  addExamples(
    command,
    [
      { line: 'tag-security affected', does: 'everything in this folder' },
      { line: 'tag-security affected pkg:npm/axios@1.14.1', does: 'one package' }
    ],
    '0 nothing listed, 1 something is, 2 something could not be read, whatever is listed'
  )
}
