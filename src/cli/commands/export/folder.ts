import { outcomeOf, lastRun, writeFiles, type Output } from '../../files/output.ts'
import { outputFolder } from '../../files/place.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** What is written into a folder. */
export interface Exported {
  /** Word for the format; each has a list of its own, so that a folder may hold several. */
  readonly format: string
  /** Gives the files by name, when it is certain that there is a folder to take them. */
  readonly files: () => Promise<ReadonlyMap<string, string>>
  /** Whether files of earlier runs that are not among these stay. */
  readonly keep: boolean
}

/**
 * Makes a folder hold exported files, and gives a phrase that says so.
 *
 * @throws {CannotRun} when the folder cannot be written, or holds files of others by these names; nothing is written then.
 */
export async function writeExport(out: string, { format, files, keep }: Exported, terminal: Terminal): Promise<string> {
  const folder = outputFolder(out, terminal.folder)
  const output: Output = {
    folder,
    word: out,
    list: `.tag-security-export-${format}.json`,
    command: `tag-security export ${format}`
  }
  const before = lastRun(output)
  return outcomeOf(out, writeFiles(output, before, await files(), { keep }))
}
