import type { BuildOptions } from './build.ts'
import type { AddCommand } from '../../terminal/command.ts'
import { addExamples } from '../../terminal/examples.ts'

/** `build`: its flags and help. */
export const addBuild: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('build')
    .summary('turn content into data')
    .description(
      'Checks a content folder and writes its data: JSON with JSON Schemas, and ES modules with types. ' +
        'The folder may contain any of the collections.'
    )
    .option('--content <folder>', 'the content folder', 'content')
    .requiredOption('--out <folder>', 'the folder to write; files of other origin there are left alone')
    .helpOption('-h, --help', 'show this help')
    .action(async (options: BuildOptions) => {
      const { build } = await import('./build.ts')
      finish(build(options, terminal))
    })
  command.addHelpText(
    'after',
    '\nExit codes: 0 written, 1 the content has errors and nothing was written, 2 could not run.'
  )
  addExamples(command, [
    { line: 'tag-security build --out data', does: "this project's content" },
    { line: 'tag-security build --content old/content --out old/data', does: 'another content folder' }
  ])
}
