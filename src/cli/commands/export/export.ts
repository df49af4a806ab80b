import { CannotRun } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { chosenCollections, packagedRecords } from './collections.ts'
import { codebook, dataFormats } from './data-formats.ts'
import type { ExportFormat, ExportOptions, ExportTarget } from './options.ts'

/**
 * Exports the packaged data, all of it or the named collections, and gives the exit code.
 *
 * @throws {CannotRun} when a word names no collection, flags do not go together, or the folder cannot be written.
 */
export async function exportData(
  target: ExportTarget,
  words: readonly string[],
  options: ExportOptions,
  terminal: Terminal
): Promise<number> {
  if (target === 'hugo') return await intoHugo(words, options, terminal)
  const format: ExportFormat = target
  const { holds, single, whole, text, files } = dataFormats[format]
  const names = chosenCollections(words, format, holds)
  checkFlags(format, options)
  if (options.out === undefined) {
    if (single && names.length > 1) {
      throw new CannotRun(
        `On standard output \`${format}\` is one collection; name it: \`tag-security export ${format} incidents\`, or name a folder for all: --out <folder>.`
      )
    }
    terminal.write(await (options.codebook ? codebook : text)(await packagedRecords(names)))
    return exitCodes.fine
  }
  const { writeExport } = await import('./folder.ts')
  const records = await packagedRecords(names)
  // Whoever names collections adds to what is there already, and a file of the whole adds to those of single ones.
  const done = await writeExport(
    options.out,
    { format, files: () => files(records), keep: whole ?? words.length > 0 },
    terminal
  )
  const counts = Object.entries(records).map(([name, list]) => `${name} ${Array.isArray(list) ? list.length : 1}`)
  terminal.write(`${done}: ${counts.join(', ')}.\n`)
  return exitCodes.fine
}

function checkFlags(format: ExportFormat, { out, codebook: isCodebook }: ExportOptions): void {
  if (!isCodebook) return
  if (format !== 'csv')
    throw new CannotRun(`\`${format}\` has no codebook, it names its fields itself; leave out --codebook.`)
  if (out !== undefined)
    throw new CannotRun('With --out the codebooks are written beside the files; leave out --codebook.')
}

async function intoHugo(
  words: readonly string[],
  { out, codebook: isCodebook }: ExportOptions,
  terminal: Terminal
): Promise<number> {
  if (words.length > 0)
    throw new CannotRun(
      `\`hugo\` takes no collection, it exports all that its pages need; leave out \`${words.join(' ')}\`.`
    )
  if (isCodebook) throw new CannotRun('`hugo` has no codebook; leave out --codebook.')
  const { exportHugo } = await import('./hugo.ts')
  return await exportHugo({ ...(out !== undefined && { out }) }, terminal)
}
