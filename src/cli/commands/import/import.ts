import { sep } from 'node:path'
import { createPipeline } from '../../../build/pipeline.ts'
import { presenceIn } from '../../../build/read.ts'
import { collections, folders } from '../../../collections/index.ts'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { rules } from '../../../rules/index.ts'
import type { UpstreamFacts } from '../../../upstream/read/index.ts'
import {
  importedContent,
  importedFiles,
  readableFacts,
  type Imported,
  type LeftOut
} from '../../../upstream/write/index.ts'
import { addressFinder, documentPaths, UnknownRepository, type Published } from '../../../upstream/write/published.ts'
import { hashOf } from '../../files/manifest.ts'
import { outcomeOf, lastRun, writeFiles, type Output } from '../../files/output.ts'
import { outputFolder } from '../../files/place.ts'
import { checkFacts, readTagDocuments, type TagDocuments } from '../../files/tag-documents.ts'
import { CannotRun, oneLine } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { gitFolder } from './git.ts'

/** The flags of `import`. */
export interface ImportOptions {
  /** The folder to write, as typed. */
  readonly out: string
  /** Whether to overwrite files that `import` did not write. */
  readonly force?: true
  /** Owner and name of the repository on GitHub. */
  readonly repository?: string
  /** Hash of the commit. */
  readonly commit?: string
  /** The day of the documents, `YYYY-MM-DD`. */
  readonly date?: string
}

/** Name of the list of written files. */
const list = '.tag-security-import.json'

/**
 * Writes content files with the facts and the prose of a checkout, and returns the exit code.
 *
 * @throws {CannotRun} when the checkout or the output folder cannot be used, or a file that it did not write is in the
 * way.
 */
export function importCheckout(name: string, options: ImportOptions, terminal: Terminal): number {
  const documents = readTagDocuments(name, terminal.folder)
  const output: Output = {
    folder: outputFolder(options.out, terminal.folder, {
      folder: documents.folder,
      what: `the checkout \`${name}\``
    }),
    word: options.out,
    list,
    command: 'tag-security import',
    force: options.force ?? false
  }
  const before = lastRun(output)
  const { facts, unread } = factsOf(documents)
  const hash = hashOfDocuments(documents, facts)
  // Unchanged documents keep the day of the run that imported them first.
  const day = before.about['documents'] === hash ? before.about['date'] : undefined
  const published = publishedOf(documents, facts, options, day ?? new Date().toISOString().slice(0, 10))
  const { files, leftOut } = importedFiles(contentOf(name, facts, published), collections, (files) =>
    createPipeline(folders, rules, presenceIn(files))(files)
  )
  report(name, unread, leftOut, terminal)
  // A document that was not read may still exist: its files are kept.
  const about = { date: published.date, documents: hash }
  const done = outcomeOf(options.out, writeFiles(output, before, files, { about, keep: unread.length > 0 }))
  terminal.write(`${summaryOf(files, done)}\n`)
  return unread.length + leftOut.length === 0 ? exitCodes.fine : exitCodes.problems
}

/** The facts of the documents that could be read completely, and what could not. */
function factsOf(documents: TagDocuments): { readonly facts: UpstreamFacts; readonly unread: readonly Diagnostic[] } {
  const { facts, unread: broken } = readableFacts(documents.texts.filter(({ finding }) => !finding))
  const unread = [...documents.unread, ...broken]
  if (unread.length === 0) checkFacts(documents, facts)
  const gone = new Set(unread.map(({ file }) => file))
  // The index alone makes no record of an incident whose file was not read, which is already reported.
  const incidents = facts.incidents.filter(({ path, file }) => file !== undefined || !gone.has(path))
  return { facts: { ...facts, incidents }, unread }
}

function contentOf(name: string, facts: UpstreamFacts, published: Published): Imported {
  try {
    return importedContent(facts, published)
  } catch (error) {
    if (!(error instanceof UnknownRepository)) throw error
    throw new CannotRun(`Cannot tell the repository of \`${name}\`; name it: --repository cncf/contribute-site.`)
  }
}

function hashOfDocuments({ texts }: TagDocuments, facts: UpstreamFacts): string {
  const byPath = new Map(texts.map(({ path, text }) => [path, text]))
  const lines = documentPaths(facts).map((path) => `${path} ${hashOf(byPath.get(path) ?? '')}`)
  return hashOf(lines.sort().join('\n'))
}

function publishedOf(
  { name, folder }: TagDocuments,
  facts: UpstreamFacts,
  { repository, commit, date }: ImportOptions,
  today: string
): Published {
  const isGiven = repository !== undefined && commit !== undefined && date !== undefined
  const git = gitFolder(folder, name, isGiven)
  const origin = { repository: repository ?? git?.repository, prefix: git?.prefix }
  const addressOf = addressFinder(facts, folder.split(sep).join('/'), origin)
  const hash = commit ?? git?.commit
  return { addressOf, ...(hash !== undefined && { commit: hash }), date: date ?? git?.date ?? today }
}

/** Reports what was left out, one line each. */
function report(name: string, unread: readonly Diagnostic[], leftOut: readonly LeftOut[], terminal: Terminal): void {
  const say = ({ file, line, column }: LeftOut['at'], text: string): void =>
    terminal.writeError(`${oneLine(`${name.replace(/(?<!\/)\/+$/, '')}/${file}:${line}:${column} ${text}`)}\n`)
  for (const one of unread) say(one, `was left out: ${one.message} ${one.help}`)
  for (const { at, what, reason } of leftOut) say(at, `${what} was left out: ${reason.replace(/[^?]$/, '$&.')}`)
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
