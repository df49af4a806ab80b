import { join, sep } from 'node:path'
import { createPipeline } from '../../../build/pipeline.ts'
import { readContent, type ContentFile } from '../../../build/read.ts'
import { collections, folders } from '../../../collections/index.ts'
import { rules } from '../../../rules/index.ts'
import { readUpstream } from '../../../upstream/read/index.ts'
import { fileOf, scaffoldErrors } from '../../../upstream/write/check.ts'
import { incidentScaffold } from '../../../upstream/write/incident.ts'
import { sourceOfDocument } from '../../../upstream/write/provenance.ts'
import type { Outcome, Scaffold } from '../../../upstream/write/scaffold.ts'
import { contentTerms, termScaffold } from '../../../upstream/write/term.ts'
import { recoverFolder } from '../../files/change-folder.ts'
import { isTaken } from '../../files/moves.ts'
import { createFiles } from '../../files/write-file.ts'
import { findContentFolder, readTagDocuments } from '../../files/tag-documents.ts'
import { isInside, pathBelow } from '../../files/path.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { leadFromArgs, statedIncident, statedTerm, type Options } from './args.ts'
import { findIncident, findTerm } from './find.ts'
import type { KindName } from './kinds.ts'
import { describeErrors } from './problems.ts'

/** Makes the scaffold of a record of each kind. */
const makers: Readonly<
  Record<KindName, (name: string, options: Options, content: readonly ContentFile[], from: string) => Outcome>
> = {
  incident: (name, options, content, from) => {
    const stated = statedIncident(options)
    if (options.from === undefined) return incidentScaffold({ name, stated })
    const documents = readTagDocuments(options.from, from)
    const upstream = findIncident(name, readUpstream(documents.texts).facts.incidents, documents, from)
    const source = sourceOfDocument(absolutePath(documents.folder, upstream.path), content)
    return incidentScaffold({ name, upstream, source, stated })
  },
  term: (name, options, content, from) => {
    const stated = statedTerm(options)
    const findKnown = contentTerms(content)
    if (options.from === undefined) return termScaffold({ name, stated }, findKnown)
    const documents = readTagDocuments(options.from, from)
    const upstream = findTerm(name, readUpstream(documents.texts).facts.terms, documents)
    const found = sourceOfDocument(absolutePath(documents.folder, upstream.at.file), content)
    const source = found && { ...found, anchor: upstream.anchor }
    return termScaffold({ name, upstream, source, stated }, findKnown)
  },
  lead: leadFromArgs
}

const absolutePath = (folder: string, path: string): string => join(folder, path).split(sep).join('/')

/**
 * Writes the scaffold of a new record and returns the exit code. Nothing is written that the pipeline would reject,
 * except for prose that is still to be written.
 *
 * @throws {CannotRun} when a fact is missing or wrong, or the file exists.
 */
export function newRecord(kind: KindName, name: string, options: Options, terminal: Terminal): number {
  const folder = findContentFolder(options.content, terminal.folder)
  recoverFolder(folder)
  const content = readContent(folder)
  const scaffold = makers[kind](name, options, content, terminal.folder)
  if ('fault' in scaffold)
    throw new CannotRun(`${scaffold.fault.replace(/^./, (first) => first.toUpperCase())}; give one: --id <id>.`)
  const { collection } = scaffold
  const file = fileOf(scaffold, collections)
  const display = (below: string): string =>
    isInside(terminal.folder, folder) ? pathBelow(terminal.folder, join(folder, below)) : join(folder, below)
  const path = display(file.path)
  const taken = `${path} exists and was not changed; choose another name with --id <id>.`
  if (isTaken(join(folder, file.path))) throw new CannotRun(taken)
  if (content.some((one) => one.path === collection))
    throw new CannotRun(`${display(collection)} is not a folder; replace it with one.`)
  const errors = scaffoldErrors([file], content, createPipeline(folders, rules))
  if (errors.length > 0) throw new CannotRun(describeErrors(errors, file.path, kind))
  try {
    createFiles(folder, new Map([[file.path, file.text]]))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new CannotRun(taken)
    throw new CannotRun(`Cannot write ${path}: ${reasonOf(error)}.`)
  }
  terminal.write(`${path}\n`)
  terminal.writeError(`${nextSteps(kind, scaffold, options, path)}\n`)
  return exitCodes.fine
}

function nextSteps(kind: KindName, { body }: Scaffold, { from }: Options, path: string): string {
  const look =
    kind === 'incident' && from !== undefined
      ? 'The catalog does not state `kind`, the kinds of references or the relations of identifiers: review them. '
      : ''
  const write = body === '' ? 'Check it' : 'Replace what is marked TODO, then check it'
  return `${look}${write}: tag-security validate ${/\s/.test(path) ? JSON.stringify(path) : path}`
}
