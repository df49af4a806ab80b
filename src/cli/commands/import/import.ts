import { contentOf, type LeftOut, type Published } from '../../../upstream/write/index.ts'
import { oneLine } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import { hashOf } from '../../files/manifest.ts'
import { outcomeOf, lastRun, writeFiles, type Output } from '../../files/output.ts'
import { outputFolder } from '../../files/place.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { checkImport } from './check.ts'
import type { ImportOptions } from './options.ts'
import { documentsOf, publishedOf } from './published.ts'
import { checkoutFolder, readDocuments, type Checkout } from './read.ts'

/** Name of the list of written files. */
const list = '.tag-security-import.json'

/**
 * Writes content files with the facts and the prose of a checkout. Gives the exit code.
 *
 * @throws {CannotRun} when the checkout or the folder of `--out` is none, or a file of somebody else stands in the way.
 */
export function importCheckout(word: string, options: ImportOptions, terminal: Terminal): number {
  const folder = checkoutFolder(word, terminal.folder)
  const output: Output = {
    folder: outputFolder(options.out, terminal.folder, { folder, what: `the checkout \`${word}\`` }),
    word: options.out,
    list,
    command: 'tag-security import',
    force: options.force ?? false
  }
  const before = lastRun(output)
  const checkout = readDocuments(word, folder)
  const documents = hashOf(
    documentsOf(checkout.facts)
      .map((path) => `${path} ${checkout.hashOf(path)}`)
      .sort()
      .join('\n')
  )
  // Documents that have not changed keep the day on which they were taken over.
  const today = before.about['documents'] === documents ? before.about['date'] : undefined
  const published = publishedOf(
    { word, folder, facts: checkout.facts },
    options,
    today ?? new Date().toISOString().slice(0, 10)
  )
  const { files, leftOut } = checkImport(contentOf(checkout.facts, published))
  const isWhole = tell(checkout, leftOut, word, terminal)
  // What was not read is not said to be gone.
  const done = outcomeOf(
    options.out,
    writeFiles(output, before, files, { about: aboutOf(documents, published), keep: checkout.unread.length > 0 })
  )
  terminal.write(`${summaryOf(files, done)}\n`)
  return isWhole ? exitCodes.fine : exitCodes.problems
}

const aboutOf = (documents: string, { date }: Published): Readonly<Record<string, string>> => ({ date, documents })

/** Says what was left out, a line for each, and whether that is nothing. */
function tell({ unread }: Checkout, leftOut: readonly LeftOut[], word: string, terminal: Terminal): boolean {
  const say = (file: string, line: number, column: number, text: string): void =>
    terminal.writeError(`${oneLine(`${word.replace(/\/+$/, '')}/${file}:${line}:${column} ${text}`)}\n`)
  for (const { file, line, column, message, help } of unread)
    say(file, line, column, `was left out: ${message} ${help}`)
  for (const { at, what, reason } of leftOut)
    say(at.file, at.line, at.column, `${what} was left out: ${reason.replace(/[^?]$/, '$&.')}`)
  return unread.length + leftOut.length === 0
}

function summaryOf(files: ReadonlyMap<string, string>, done: string): string {
  const counts = new Map<string, number>()
  for (const path of files.keys()) {
    const collection = path.split('/')[0] ?? ''
    counts.set(collection, (counts.get(collection) ?? 0) + 1)
  }
  const all = [...counts].map(([collection, count]) => `${collection} ${count}`).join(', ')
  return `${done}${all === '' ? '' : `: ${all}`}.`
}
