import {
  affected as compare,
  readComponents,
  statementOn,
  UnreadableFile,
  type Comparison,
  type LeftOutReason,
  type Reading
} from '../../../affected/index.ts'
import { CannotRun, oneLine, reasonOf } from '../../terminal/cannot-run.ts'
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
  for (const input of inputsOf(args, format, terminal)) files.push(await compareFile(input))
  const outcome = outcomeOf(files)
  if (outcome.passedOver.length === files.length)
    throw new CannotRun(`No lock file, SBOM or workflow was found: ${outcome.passedOver.join(', ')} is something else.`)
  const report = await reporters[format]()
  terminal.write(report(outcome, terminal), format === 'github')
  // Formats for programs have no room for what people want to know.
  if (!['table', 'json', 'github'].includes(format)) terminal.writeError(`${outcome.statement}\n`)
  for (const { file, line, column, message } of format === 'json' ? [] : outcome.unread)
    terminal.writeError(`${oneLine(`${file}:${line}:${column}: ${message}`)}\n`)
  if (outcome.unread.length > 0) return exitCodes.cannotRun
  const fails = outcome.findings.some(({ status }) => status === 'listed' || failOn === 'unknown')
  return fails ? exitCodes.problems : exitCodes.fine
}

/** A file that was read, and what came of it. */
interface Read {
  readonly file: string
  readonly reading: Reading
  readonly comparison: Comparison
}

/** What comparing one file gives. */
type FileOutcome = Read | { readonly unread: NotRead } | { readonly passedOver: string }

async function compareFile({ file, path, isFound, bytes }: Input): Promise<FileOutcome> {
  let text = ''
  try {
    const decoded = textOf(await bytes())
    if (!('text' in decoded)) return { unread: { file, ...decoded, message: 'It is not a text in UTF-8.' } }
    text = decoded.text
    const reading = readComponents(path, text)
    const [unread] = reading.leftOut
    // Nothing would be compared, and nobody would hear of it.
    if (unread && reading.components.length === 0 && reading.leftOut.every(({ reason }) => reason === 'unreadable'))
      return { unread: { file, ...reading.placeOf(unread), message: 'It has no entry that can be read.' } }
    return { file, reading, comparison: compare(reading) }
  } catch (error) {
    if (!(error instanceof UnreadableFile))
      return { unread: { file, line: 1, column: 1, message: `It cannot be read: ${reasonOf(error)}.` } }
    if (isFound && error.isForeign) return { passedOver: file }
    const before = text.slice(0, error.offset).split('\n')
    return { unread: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message: error.message } }
  }
}

function outcomeOf(files: readonly FileOutcome[]): Outcome {
  const read = files.flatMap((one) => ('reading' in one ? [one] : []))
  const findings = read.flatMap(({ file, comparison }) =>
    comparison.findings.map(({ line = 1, column = 1, path, ...rest }): FileFinding => ({
      file,
      line,
      column,
      path: path.join(' > '),
      ...rest
    }))
  )
  const components = read.reduce((sum, { comparison }) => sum + comparison.components, 0)
  const { incidents, packages, contentDate } = read[0]?.comparison ?? compare([])
  return {
    statement:
      read.length === 0 ? 'Nothing was compared.' : statementOn(findings, { components, incidents, contentDate }),
    compared: { components, incidents, packages, contentDate, files: read.map(comparedFile) },
    findings,
    leftOut: () =>
      read.flatMap(({ file, reading }) =>
        reading.leftOut.map((one): NotCompared => ({
          file,
          ...reading.placeOf(one),
          name: one.name,
          reason: one.reason
        }))
      ),
    unread: files.flatMap((one) => ('unread' in one ? [one.unread] : [])),
    passedOver: files.flatMap((one) => ('passedOver' in one ? [one.passedOver] : []))
  }
}

function comparedFile({ file, reading }: Read): ComparedFile {
  const { kind, components, leftOut } = reading
  const counts: Partial<Record<LeftOutReason, number>> = {}
  for (const { reason } of leftOut) counts[reason] = (counts[reason] ?? 0) + 1
  return { file, kind, components: components.length, leftOut: counts }
}
