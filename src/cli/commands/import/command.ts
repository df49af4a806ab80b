import { isRealDate } from '../../../dates.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import type { AddCommand } from '../../terminal/command.ts'
import { addExamples } from '../../terminal/examples.ts'
import type { ImportOptions } from './import.ts'

const checked =
  (isValid: (arg: string) => boolean, problem: string) =>
  (arg: string): string => {
    if (!isValid(arg)) throw new CannotRun(`\`${arg}\` is not ${problem}.`)
    return arg
  }

const repository = checked(
  (arg) => /^[\w-]+\/[\w.-]+$/.test(arg),
  'a repository; give owner and name: --repository cncf/contribute-site'
)
const commit = checked((arg) => /^[0-9a-f]{7,40}$/.test(arg), 'a commit hash; give 7 to 40 of its digits')
const day = checked((arg) => arg.length === 10 && isRealDate(arg), 'a day; give one such as --date 2026-08-21')

/** `import`: its flags and help. */
export const addImport: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('import')
    .summary("turn the TAG's own documents into content")
    .description(
      "Writes content files with the facts and the prose of a checkout of the TAG's repositories, ready for `build`. " +
        'A second run updates the files and leaves those of others alone.'
    )
    .argument('<checkout>', 'a checkout of cncf/contribute-site, cncf/tag-security or cncf/toc, or a part of one')
    .requiredOption('--out <folder>', 'the content folder to write, outside the checkout')
    .option('--force', 'overwrite files that `import` did not write, or that were changed since')
    .option('--repository <owner/name>', 'the repository on GitHub, if neither git nor the paths show it', repository)
    .option('--commit <hash>', 'the commit of the documents, if git does not know it', commit)
    .option('--date <day>', 'the day of the documents (default: that of the commit, else today)', day)
    .action(async (checkout: string, options: ImportOptions) => {
      const { importCheckout } = await import('./import.ts')
      finish(importCheckout(checkout, options, terminal))
    })
  addExamples(
    command,
    [
      { line: 'tag-security import ../contribute-site --out upstream', does: 'the documents of a clone' },
      {
        line: 'tag-security import ../contribute-site --out upstream --date 2026-08-21',
        does: 'as of a day'
      }
    ],
    '0 written, 1 something was left out and the rest written, 2 could not run'
  )
}
