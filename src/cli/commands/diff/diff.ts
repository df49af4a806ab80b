import { compare } from '../../../data-diff/compare.ts'
import type { DataSet } from '../../../data-diff/data-set.ts'
import { oneLine } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import { countedNoun } from '../../../suggestion.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { readBuilt } from './built.ts'
import { checkSameKind, inputOf, type Input } from './inputs.ts'
import { readTarball } from './tarball.ts'
import { asJson, asMarkdown } from '../../../data-diff/formats.ts'
import type { Changes } from '../../../data-diff/change.ts'
import { asTable } from './table.ts'

/** Compares two sets of data and writes what changed. Gives the exit code. */
export async function diff(
  args: readonly [string, string],
  { format }: DiffOptions,
  terminal: Terminal
): Promise<number> {
  const inputs = args.map((word) => inputOf(word, terminal.folder)) as [Input, Input]
  checkSameKind(...inputs)
  const sets: DataSet[] = []
  for (const input of inputs) {
    const data = await read(input)
    if (typeof data !== 'number') sets.push(data)
    else
      terminal.writeError(
        `${oneLine(
          `tag-security: \`${input.word}\` has ${countedNoun(data, 'error')} and cannot be compared; ` +
            `see \`tag-security validate ${input.word}\`.`
        )}\n`
      )
  }
  const [before, after] = sets
  if (!before || !after) return exitCodes.problems
  terminal.write(formats[format](compare(before, after), terminal))
  return exitCodes.fine
}

/** The data of an input; the number of errors if it is content with any. Schemas are loaded for content only. */
async function read({ kind, path, word }: Input): Promise<DataSet | number> {
  if (kind === 'tarball') return readTarball(path, word)
  if (kind === 'built') return readBuilt(path, word)
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
