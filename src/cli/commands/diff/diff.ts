import { compare } from '../../../data-diff/compare.ts'
import type { DataSet } from '../../../data-diff/data-set.ts'
import { oneLine } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import { countedNoun } from '../../../suggestion.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { readBuilt } from './built.ts'
import { inputsOf, type Input } from './inputs.ts'
import { readPublished } from './published.ts'
import { readTarball } from './tarball.ts'
import { asJson, asMarkdown } from '../../../data-diff/formats.ts'
import type { Changes } from '../../../data-diff/change.ts'
import { asTable } from './table.ts'

/** Compares two sets of data and writes what changed. Gives the exit code. */
export async function diff(
  [before, after]: readonly [before: string, after?: string | undefined],
  { format }: DiffOptions,
  terminal: Terminal
): Promise<number> {
  const sets: DataSet[] = []
  for (const input of inputsOf(before, after, terminal.folder)) {
    const data = await read(input, terminal.folder)
    if (typeof data !== 'number') sets.push(data)
    else
      terminal.writeError(
        `${oneLine(
          `tag-security: \`${input.word}\` has ${countedNoun(data, 'error')} and cannot be compared; ` +
            `see \`tag-security validate ${input.word}\`.`
        )}\n`
      )
  }
  const [old, current] = sets
  if (!old || !current) return exitCodes.problems
  terminal.write(formats[format](compare(old, current), terminal))
  return exitCodes.fine
}

/** The data of an input; the number of errors if it is content with any. Schemas are loaded where they are needed. */
async function read({ kind, path, word }: Input, folder: string): Promise<DataSet | number> {
  if (kind === 'tarball') return readTarball(path, word)
  if (kind === 'built') return readBuilt(path, word)
  if (kind === 'published') return readPublished(path, word, folder)
  if (kind === 'packaged') return (await import('./packaged.ts')).readPackaged()
  const { readContentData } = await import('./content.ts')
  return readContentData(path)
}

/** Every format: the text of changes, ended by a line feed. */
export const formats = {
  table: asTable,
  json: asJson,
  markdown: asMarkdown
} as const satisfies Record<DiffFormat, (changes: Changes, terminal: Pick<Terminal, 'width' | 'color'>) => string>

/** Name of a format that changes can be shown in. */
export type DiffFormat = 'table' | 'json' | 'markdown'

/** What the flags of `diff` say. */
export interface DiffOptions {
  readonly format: DiffFormat
}
