import { once, oneOf } from '../../terminal/arguments.ts'
import type { AddCommand } from '../../terminal/command.ts'
import { addExamples } from '../../terminal/examples.ts'
import type { UpdateOptions } from './update.ts'

/** Spelled out here, since what writes them is loaded on demand. */
const formats = Object.keys({ pretty: true, json: true, github: true } satisfies Record<UpdateOptions['format'], true>)

/** `update`: its flags and help. */
export const addUpdate: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('update')
    .summary('fill in tables between markers of Markdown pages')
    .description(
      'Fills what is between `<!-- tag-security:begin leads role=chair -->` and `<!-- tag-security:end -->` in ' +
        'Markdown, or between such comments of MDX, `{/* … */}`. A marker asks for a table of leads, liaisons, ' +
        'channels, meetings, initiatives, publications, assessments, incidents or terms, with the filters of `list` ' +
        'as `name=value`; for `term <name>`, `incident <name>` or `count <collection>`. Nothing else is touched.'
    )
    .argument('<path...>', 'pages, or folders with pages')
    .option('--check', 'write nothing; name what is stale and exit with 1')
    .option('--format <format>', formats.join('|'), oneOf('format', formats), 'pretty')
    .option('--content <folder>', 'take records from a content folder, not the packaged data', once('--content'))
    .action(async (paths: string[], options: UpdateOptions) => {
      const { update } = await import('./update.ts')
      finish(await update(paths, options, terminal))
    })
  addExamples(
    command,
    [
      { line: 'tag-security update docs', does: 'every page in a folder' },
      { line: 'tag-security update docs --check', does: 'in CI: fail where a page is stale' }
    ],
    '0 fine, 1 a page is stale or a marker is wrong, 2 could not run'
  )
}
