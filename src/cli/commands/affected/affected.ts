import {
  affected as compare,
  readComponents,
  statementOn,
  UnreadableFile,
  type Comparison,
  type LeftOutReason,
  type Reading
} from '../../../affected/index.ts'
import { oneLine, reasonOf } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { textOf } from './file-text.ts'
import { reporters, type Format } from './formats.ts'
import { inputsOf, type Input } from './inputs.ts'
import type { ComparedFile, FileFinding, NotCompared, NotRead, Outcome } from './outcome.ts'

/** What the flags of `affected` say. */
export interface AffectedOptions {
  readonly format: Format
  /** The least status that makes the command exit with 1. */
  readonly failOn: 'listed' | 'unknown'
}

/** Compares what the arguments name with every incident, and writes what it finds. Gives the exit code. */
export async function affected(
  args: readonly string[],
  { format, failOn }: AffectedOptions,
  terminal: Terminal
): Promise<number> {
  const files = []
  for (const input of inputsOf(args, terminal)) files.push(await compareFile(input))
  const outcome = outcomeOf(files)
  const report = await reporters[format]()
  terminal.write(report(outcome, terminal), format === 'github')
  // Formats for programs have no room for what people want to know.
  if (format !== 'table' && format !== 'json') terminal.writeError(`${outcome.statement}\n`)
  for (const { file, line, column, message } of format === 'json' ? [] : outcome.unread)
    terminal.writeError(`${oneLine(`${file}:${line}:${column}: ${message}`)}\n`)
  if (outcome.unread.length > 0) return exitCodes.cannotRun
  const fails = outcome.findings.some(({ status }) => status === 'listed' || failOn === 'unknown')
  return fails ? exitCodes.problems : exitCodes.fine
}

/** What comparing one file gives. */
type FileOutcome = { readonly reading: Reading; readonly comparison: Comparison } | { readonly unread: NotRead }

async function compareFile({ file, bytes }: Input): Promise<FileOutcome> {
  let text = ''
  try {
    text = textOf(await bytes())
    const reading = readComponents(file, text)
    return { reading, comparison: compare(reading) }
  } catch (error) {
    const before = text.slice(0, error instanceof UnreadableFile ? error.offset : 0).split('\n')
    const message = error instanceof UnreadableFile ? error.message : `It cannot be read: ${reasonOf(error)}.`
    return { unread: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message } }
  }
}

function outcomeOf(files: readonly FileOutcome[]): Outcome {
  const read = files.flatMap((one) => ('reading' in one ? [one] : []))
  const findings = read.flatMap(({ reading, comparison }) =>
    comparison.findings.map(({ line = 1, column = 1, path, ...rest }): FileFinding => ({
      file: reading.file,
      line,
      column,
      path: path.join(' > '),
      ...rest
    }))
  )
  const components = read.reduce((sum, { comparison }) => sum + comparison.components, 0)
  const { incidents, packages, contentDate } = read[0]?.comparison ?? compare([])
  return {
    statement: statementOn(findings, { components, incidents, contentDate }),
    compared: { components, incidents, packages, contentDate, files: read.map(({ reading }) => comparedFile(reading)) },
    findings,
    leftOut: () =>
      read.flatMap(({ reading }) =>
        reading.leftOut.map((one): NotCompared => ({
          file: reading.file,
          ...reading.placeOf(one),
          name: one.name,
          reason: one.reason
        }))
      ),
    unread: files.flatMap((one) => ('unread' in one ? [one.unread] : []))
  }
}

function comparedFile({ file, kind, components, leftOut }: Reading): ComparedFile {
  const counts: Partial<Record<LeftOutReason, number>> = {}
  for (const { reason } of leftOut) counts[reason] = (counts[reason] ?? 0) + 1
  return { file, kind, components: components.length, leftOut: counts }
}
