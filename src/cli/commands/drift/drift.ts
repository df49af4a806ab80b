import { currentCollections } from '../../../generated/collections.ts'
import { isAbsolute } from 'node:path'
import type { ContentFile } from '../../../build/read.ts'
import { sortDiagnostics } from '../../../diagnostics/diagnostic.ts'
import { decodeText } from '../../../markdown/text.ts'
import { diagnosticsOf, findDrift, readFacts } from '../../../upstream/compare/index.ts'
import { isUnread, readUpstream, type Upstream } from '../../../upstream/read/index.ts'
import { recoverFolder } from '../../files/change-folder.ts'
import { checkFacts, readTagDocuments, type TagDocuments } from '../../files/tag-documents.ts'
import type { Target } from '../../files/targets.ts'
import { displayIn } from '../../report/display.ts'
import { reporters, type ReportFormat } from '../../report/reporters.ts'
import { exitCodeOf, type Run } from '../../report/run.ts'
import { comparedContent } from '../../data/compared-content.ts'
import { CannotRun, oneLine } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import { counted, showProgress } from '../../terminal/progress.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { writeScaffolds, type Writing } from './write.ts'

/** The flags of `drift`. */
export interface DriftOptions {
  /** The content folder, as typed; when absent, the one that is here, or else the packaged data. */
  readonly content?: string
  /** The day to compare for, `YYYY-MM-DD`; today if absent. */
  readonly now?: string
  readonly format: ReportFormat
  /** Whether to write scaffolds of records that the content lacks. */
  readonly write?: true
}

/**
 * Compares a checkout with content, writes scaffolds if asked to, and reports. Returns the exit code.
 *
 * @throws {CannotRun} when either is missing or something else.
 */
export async function drift(checkout: string, options: DriftOptions, terminal: Terminal): Promise<number> {
  const { now = new Date().toISOString().slice(0, 10), format } = options
  const { folder: contentFolder, read } = await comparedContent(options.content, terminal)
  const content = contentFolder === undefined ? undefined : targetAt('content', contentFolder, options.content ?? '')
  if (options.write && contentFolder === undefined)
    throw new CannotRun('`--write` needs a content folder; run this in the project, or name it: --content <folder>.')
  const documents = readTagDocuments(checkout, terminal.folder)
  const upstream = targetAt('upstream', documents.folder, checkout)
  const { facts, diagnostics: problems } = countedUpstream(documents, terminal)
  checkFacts(documents, facts)
  const paths = documents.files.map(({ path }) => path)
  const compare = (files: readonly ContentFile[]) => {
    const own = readFacts(files)
    return {
      files,
      unread: own.diagnostics,
      findings: findDrift({ facts, paths, content: own, now, current: currentCollections })
    }
  }
  const display = displayIn(format, content ? [content, upstream] : [upstream], terminal)
  const inContent = (path: string): string => (content ? display(content, path) : `@cncf/tag-security/${path}`)
  if (options.write && contentFolder !== undefined) recoverFolder(contentFolder)
  let compared = compare(read())
  let hasFailed = false
  if (options.write && contentFolder !== undefined) {
    const writing = writeScaffolds(compared.findings, now, compared.files, contentFolder)
    reportWriting(writing, inContent, terminal)
    hasFailed = writing.failed.size > 0
    if (writing.written.length > 0) compared = compare(read())
  }
  const diagnostics = [
    ...diagnosticsOf(compared.findings, (side, file) =>
      side === 'content' ? inContent(file) : display(upstream, file)
    ),
    ...[...documents.unread, ...problems.filter(isUnread)].map((one) => ({
      ...one,
      file: display(upstream, one.file)
    })),
    ...compared.unread.map((one) => ({ ...one, file: inContent(one.file) }))
  ]
  const { sources, files } = sourcesIn([
    ...documents.files.flatMap(({ path, content: bytes }) =>
      bytes === 'other' ? [] : [[display(upstream, path), bytes] as const]
    ),
    ...compared.files.map(({ path, content: bytes }) => [inContent(path), bytes] as const)
  ])
  const { color, width } = terminal
  const run: Run = { diagnostics: sortDiagnostics(diagnostics), sources, files, color, width }
  terminal.write(reporters[format](run), format === 'github')
  // Warnings count too: any drift is what was asked for.
  return hasFailed ? exitCodes.cannotRun : exitCodeOf(run, 0)
}

const targetAt = (kind: Target['kind'], folder: string, arg: string): Target => ({
  kind,
  folder,
  chosen: [''],
  absolute: isAbsolute(arg)
})

function countedUpstream({ texts }: TagDocuments, terminal: Terminal): Upstream {
  const { count, end } = showProgress(terminal.progress)
  try {
    return readUpstream(counted(texts, 'text', count))
  } finally {
    end()
  }
}

function reportWriting(
  { written, refused, failed }: Writing,
  show: (path: string) => string,
  terminal: Terminal
): void {
  const say = (text: string): void => terminal.writeError(`${oneLine(text)}\n`)
  for (const path of written) say(`Wrote ${show(path)}.`)
  if (written.length > 0) say('Replace what is marked TODO, then check it: tag-security validate.')
  for (const [path, reason] of refused) say(`tag-security: Did not write ${show(path)}: ${reason}.`)
  for (const [path, reason] of failed) say(`tag-security: Cannot write ${show(path)}: ${reason}.`)
}

/** The texts of files by displayed path, and their number. */
function sourcesIn(
  files: readonly (readonly [path: string, bytes: Uint8Array | string])[]
): Pick<Run, 'sources' | 'files'> {
  const byPath = new Map(files)
  const sources = (path: string): string | undefined => {
    const bytes = byPath.get(path)
    const decoded = typeof bytes === 'object' ? decodeText(bytes) : undefined
    return decoded && 'text' in decoded ? decoded.text : undefined
  }
  return { sources, files: byPath.size }
}
