import { isRealDate } from '../../../dates.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import type { AddCommand } from '../../terminal/command.ts'
import { addExamples } from '../../terminal/examples.ts'
import type { ImportOptions } from './options.ts'

/** A flag's value that has a form of its own. */
const formed =
  (isRight: (word: string) => boolean, what: string) =>
  (word: string): string => {
    if (!isRight(word)) throw new CannotRun(`\`${word}\` is ${what}.`)
    return word
  }

const repository = formed(
  (word) => /^[\w-]+\/[\w.-]+$/.test(word),
  'no repository; give owner and name: --repository cncf/contribute-site'
)
const commit = formed((word) => /^[0-9a-f]{7,40}$/.test(word), 'no hash of a commit; give 7 to 40 of its digits')
const day = formed(
  (word) => word.length === 10 && isRealDate(word),
  'no day that exists; give one such as --date 2026-08-21'
)

/** `import`: its flags and help. */
export const addImport: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('import')
    .summary("make content of the TAG's own documents")
    .description(
      "Writes content files with the facts and the prose of a checkout of the TAG's repositories, ready for `build`. What they do not say stays unsaid. A second run brings the files up to date and leaves alone what others wrote."
    )
    .argument('<checkout>', 'a checkout of cncf/contribute-site, cncf/tag-security or cncf/toc, or a part of one')
    .requiredOption('--out <folder>', 'the content folder to write, outside of the checkout')
    .option('--force', 'write over files that `import` did not write, or that were changed since')
    .option('--repository <owner/name>', 'the repository on GitHub, where git and the paths do not show it', repository)
    .option('--commit <hash>', 'the commit of the documents, where git does not know it', commit)
    .option('--date <day>', 'the day of the documents; without it that of the commit, else today', day)
    .helpOption('-h, --help', 'show this help')
    .action(async (checkout: string, options: ImportOptions) => {
      const { importCheckout } = await import('./import.ts')
      finish(importCheckout(checkout, options, terminal))
    })
  command.addHelpText(
    'after',
    '\nExit codes: 0 written, 1 something was left out and the rest written, 2 could not run.'
  )
  addExamples(command, [
    { line: 'tag-security import ../contribute-site --out upstream', does: 'the documents of a clone' },
    {
      line: 'tag-security import ../contribute-site --out upstream --date 2026-08-21',
      does: 'with the day of the documents'
    }
  ])
}
