import { CannotRun } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { chosenCollections, packagedRecords } from './collections.ts'
import { codebook, dataFormats, type DataFormat } from './data-formats.ts'

/** What the packaged data can be exported as: a format of data, or a part of a site. */
export type ExportTarget = keyof typeof dataFormats | 'hugo'

/** The flags of `export`. */
export interface ExportOptions {
  /** The folder to write, as typed; standard output when absent. */
  readonly out?: string
  /** Whether to print the codebook in place of the CSV file that it describes. */
  readonly codebook?: true
  /** Whether CSV has text as it is, without the guard against spreadsheets. */
  readonly raw?: true
}

/**
 * Exports the packaged data, all of it or the named collections, and gives the exit code.
 *
 * @throws {CannotRun} for an unknown collection, flags that do not go together, and a folder that cannot be written.
 */
export async function exportData(
  target: ExportTarget,
  args: readonly string[],
  options: ExportOptions,
  terminal: Terminal
): Promise<number> {
  if (target === 'hugo') return await intoHugo(args, options, terminal)
  const { supports, single, whole, text, files }: DataFormat = dataFormats[target]
  const names = chosenCollections(args, target, supports)
  checkFlags(target, options)
  const guarded = !options.raw
  if (options.out === undefined) {
    if (single && names.length > 1) {
      const ways = `\`tag-security export ${target} incidents\`, or name a folder for all: --out <folder>`
      throw new CannotRun(`\`${target}\` writes one collection to standard output; name it: ${ways}.`)
    }
    terminal.write(await (options.codebook ? codebook : text)(await packagedRecords(names), guarded))
    return exitCodes.fine
  }
  const records = await packagedRecords(names)
  // Whoever names collections adds to what is there already, and a file of the whole adds to those of single ones.
  const keep = whole ?? args.length > 0
  const done = await writeExport(target, options.out, () => files(records, guarded), keep, terminal)
  const counts = Object.entries(records).map(([name, list]) => `${name} ${Array.isArray(list) ? list.length : 1}`)
  terminal.write(`${done}: ${counts.join(', ')}.\n`)
  return exitCodes.fine
}

function checkFlags(target: ExportTarget, { out, codebook, raw }: ExportOptions): void {
  if (raw && target !== 'csv') throw new CannotRun('`--raw` is for CSV; leave it out.')
  if (!codebook) return
  if (target !== 'csv') throw new CannotRun(`Only CSV has a codebook; leave out --codebook.`)
  if (out !== undefined) throw new CannotRun('--out writes codebooks beside the files; leave out --codebook.')
}

/** Makes a folder contain exported files, and gives a phrase that says so. Files of earlier runs stay with `keep`. */
async function writeExport(
  target: ExportTarget,
  out: string,
  files: () => Promise<ReadonlyMap<string, string>>,
  keep: boolean,
  { folder }: Terminal
): Promise<string> {
  const { lastRun, outcomeOf, writeFiles } = await import('../../files/output.ts')
  const { outputFolder } = await import('../../files/place.ts')
  // Each format has a list of its own, so that a folder may contain several.
  const list = `.tag-security-export-${target}.json`
  const output = { folder: outputFolder(out, folder), word: out, list, command: `tag-security export ${target}` }
  const before = lastRun(output)
  return outcomeOf(out, writeFiles(output, before, await files(), { keep }))
}

async function intoHugo(args: readonly string[], options: ExportOptions, terminal: Terminal): Promise<number> {
  if (args.length > 0) throw new CannotRun(`\`hugo\` exports all that its pages need; leave out \`${args.join(' ')}\`.`)
  checkFlags('hugo', options)
  const { exportHugo } = await import('./hugo.ts')
  return await exportHugo(options.out, terminal)
}
