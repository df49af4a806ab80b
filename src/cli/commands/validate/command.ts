import { CannotRun } from '../../terminal/cannot-run.ts'
import type { AddCommand } from '../../terminal/command.ts'
import { addExamples } from '../../terminal/examples.ts'
import { formatNames, formatOf } from '../../report/format.ts'
import type { ValidateOptions } from './validate.ts'

function numberOf(word: string): number {
  if (!/^\d+$/.test(word))
    throw new CannotRun(`\`${word}\` is not a number of warnings; give 0 or more: --max-warnings 0.`)
  return Number(word)
}

/** `validate`: its flags and help. */
export const addValidate: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('validate')
    .summary('check content, or the documents of the TAG')
    .description(
      "Checks content and the TAG's own documents. Without a path it checks this project's content; a path is a " +
        "content folder or files of one, a checkout of the TAG's repositories or any part of it, or single documents."
    )
    .argument('[path...]', 'what to check')
    .option('--format <format>', `how to show problems: ${formatNames.join(', ')}`, formatOf, 'pretty')
    .option('--fix', 'fix what needs no judgement, then report what remains')
    .option('--rule <id=level>', 'set a rule to off, warn or error; may be repeated', (word, before?: string[]) => [
      ...(before ?? []),
      word
    ])
    .option('--max-warnings <number>', 'fail when there are more warnings', numberOf)
    .option(
      '--changed <git-ref>',
      'report only files that differ from that commit or branch, and what no longer fits together'
    )
    .option('--list-rules', 'list every rule')
    .option('--explain <rule>', 'explain a rule')
    .helpOption('-h, --help', 'show this help')
    .action(async (paths: string[], options: ValidateOptions) => {
      const { validate } = await import('./validate.ts')
      finish(await validate(paths, options, terminal))
    })
  command.addHelpText('after', '\nExit codes: 0 fine, 1 problems found, 2 could not run.')
  addExamples(command, [
    { line: 'tag-security validate --fix content/leads', does: 'check and fix one collection' },
    { line: 'tag-security validate --format json --max-warnings 0', does: 'for scripts; any warning fails' }
  ])
}
