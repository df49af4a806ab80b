import { currentCollections } from '../../../generated/collections.ts'
import { sortDiagnostics } from '../../../diagnostics/diagnostic.ts'
import { diagnosticsOf, findDrift, readFacts, type DriftFinding } from '../../../upstream/compare/index.ts'
import { decodeText } from '../../../markdown/text.ts'
import { oneLine } from '../../terminal/cannot-run.ts'
import { exitCodeOf, type Run } from '../../report/run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import { reporters } from '../../report/reporters.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { displayIn, type Display } from '../../report/display.ts'
import { showProgress } from '../../terminal/progress.ts'
import type { DriftOptions } from './options.ts'
import { contentTarget, readContentSide, readUpstreamSide, type ContentSide, type UpstreamSide } from './sides.ts'
import { writeSkeletons, type Writing } from './write.ts'

/**
 * Compares a checkout with content, begins files where asked to, and writes the report. Gives the exit code.
 *
 * @throws {CannotRun} when one of the two is not there or something else.
 */
export function drift(checkout: string, options: DriftOptions, terminal: Terminal): number {
  const target = contentTarget(options.content, terminal.folder)
  const progress = showProgress(terminal.progress)
  let upstream: UpstreamSide
  try {
    upstream = readUpstreamSide(checkout, terminal.folder, progress.count)
  } finally {
    progress.end()
  }
  const paths = upstream.files.map(({ path }) => path)
  const compare = ({
    files
  }: ContentSide): {
    readonly findings: DriftFinding[]
    readonly unread: ReturnType<typeof readFacts>['diagnostics']
  } => {
    const content = readFacts(files)
    return {
      findings: findDrift({ facts: upstream.facts, paths, content, now: options.now, current: currentCollections }),
      unread: content.diagnostics
    }
  }
  let content = readContentSide(target)
  let compared = compare(content)
  const display = displayIn(options.format, [target, upstream.target], terminal)
  let hasFailed = false
  if (options.write) {
    const lacking = new Map(
      compared.findings.flatMap((one) => (one.lacking ? [[one.related.file, one.lacking] as const] : []))
    )
    const writing = writeSkeletons(lacking, options, content)
    sayWhatWasWritten(writing, (path) => display(target, path), terminal)
    hasFailed = writing.failed.size > 0
    if (writing.written.length > 0) {
      content = readContentSide(target)
      compared = compare(content)
    }
  }
  const { diagnostics } = upstream
  const run = runOf(
    [
      ...diagnosticsOf(compared.findings, (side, file) => display(side === 'content' ? target : upstream.target, file)),
      ...diagnostics.map((one) => ({ ...one, file: display(upstream.target, one.file) })),
      ...compared.unread.map((one) => ({ ...one, file: display(target, one.file) }))
    ],
    [upstream, content],
    display,
    terminal
  )
  terminal.write(reporters[options.format](run))
  // Whatever drifted, warnings too, is what was asked for.
  return hasFailed ? exitCodes.cannotRun : exitCodeOf(run, 0)
}

function sayWhatWasWritten(
  { written, refused, failed }: Writing,
  show: (path: string) => string,
  terminal: Terminal
): void {
  const say = (text: string): void => terminal.writeError(`${oneLine(text)}\n`)
  for (const path of written) say(`Wrote ${show(path)}.`)
  if (written.length > 0) say('Write what is marked TODO, then check it: tag-security validate.')
  for (const [path, reason] of refused) say(`tag-security: ${show(path)} was not begun: ${reason}.`)
  for (const [path, reason] of failed) say(`tag-security: ${show(path)} could not be written: ${reason}.`)
}

function runOf(
  diagnostics: Run['diagnostics'],
  sides: readonly [UpstreamSide, ContentSide],
  display: Display,
  { color, width }: Terminal
): Run {
  const files = sides.flatMap(({ target, files }) =>
    files.flatMap(({ path, content }) =>
      content === 'other' ? [] : [[display(target, path), typeof content === 'string' ? undefined : content] as const]
    )
  )
  const bytes = new Map(files)
  const sources = (file: string): string | undefined => {
    const content = bytes.get(file)
    const decoded = content && decodeText(content)
    return decoded && 'text' in decoded ? decoded.text : undefined
  }
  return { diagnostics: sortDiagnostics(diagnostics), sources, files: bytes.size, color, width }
}
