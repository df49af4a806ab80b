import { mkdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { createPipeline } from '../../../build/pipeline.ts'
import type { ContentFile } from '../../../build/read.ts'
import { collections, folders } from '../../../collections/index.ts'
import type { Incident } from '../../../records/incidents.ts'
import { rules } from '../../../rules/index.ts'
import { readUpstream } from '../../../upstream/read/index.ts'
import { fileOf, scaffoldErrors } from '../../../upstream/write/check.ts'
import { incidentScaffold } from '../../../upstream/write/incident.ts'
import { sourceOfDocument } from '../../../upstream/write/provenance.ts'
import { joinedSources, type Outcome, type Scaffold } from '../../../upstream/write/scaffold.ts'
import { contentTerms, termScaffold } from '../../../upstream/write/term.ts'
import { comparedContent, contentForNew } from '../../data/compared-content.ts'
import { recoverFolder } from '../../files/change-folder.ts'
import { isTaken } from '../../files/moves.ts'
import { createFiles } from '../../files/write-file.ts'
import { readTagDocuments } from '../../files/tag-documents.ts'
import { isInside, pathBelow } from '../../files/path.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { leadFromArgs, sourceFromArgs, statedIncident, statedTerm, type Options, type Report } from './args.ts'
import { findIncident, findTerm } from './find.ts'
import type { KindName } from './kinds.ts'
import { describeErrors } from './problems.ts'
import { lacksDate, sourcesOfReferences } from './source.ts'

/** Makes the scaffold of a record of each kind. */
const makers: Readonly<
  Record<
    KindName,
    (name: string, options: Options, report: Report, content: readonly ContentFile[], from: string) => Outcome
  >
> = {
  incident: (name, options, report, content, from) => {
    const stated = statedIncident(options, report)
    if (options.from === undefined) return incidentScaffold({ name, stated })
    const documents = readTagDocuments(options.from, from)
    const upstream = findIncident(name, readUpstream(documents.texts).facts.incidents, documents, from)
    const source = sourceOfDocument(absolutePath(documents.folder, upstream.path), content)
    return incidentScaffold({ name, upstream, source, stated })
  },
  term: (name, options, report, content, from) => {
    const stated = statedTerm(options, report)
    const findKnown = contentTerms(content)
    if (options.from === undefined) return termScaffold({ name, stated }, findKnown)
    const documents = readTagDocuments(options.from, from)
    const upstream = findTerm(name, readUpstream(documents.texts).facts.terms, documents)
    const found = sourceOfDocument(absolutePath(documents.folder, upstream.at.file), content)
    const source = found && { ...found, anchor: upstream.anchor }
    return termScaffold({ name, upstream, source, stated }, findKnown)
  },
  lead: leadFromArgs,
  source: sourceFromArgs
}

const absolutePath = (folder: string, path: string): string => join(folder, path).split(sep).join('/')

/**
 * Writes the scaffold of a new record, with the sources it needs, and returns the exit code. Nothing is written that
 * the pipeline would reject, except for what is still to be written.
 *
 * @throws {CannotRun} when facts are missing or wrong, with all of them, or a file exists.
 */
export async function newRecord(
  kind: KindName,
  name: string,
  options: Options,
  wrong: readonly string[],
  terminal: Terminal
): Promise<number> {
  const problems = [...wrong]
  const compared = await comparedContent(options.content, terminal)
  const folder = compared.folder ?? join(terminal.folder, 'content')
  if (compared.folder !== undefined) recoverFolder(folder)
  const content = await contentForNew(compared, options.content, terminal)
  const outcome = makers[kind](name, options, (problem) => problems.push(problem), content, terminal.folder)
  if ('fault' in outcome) {
    problems.push(`${outcome.fault.replace(/^./, (first) => first.toUpperCase())}; give one: --id <id>.`)
    throw new CannotRun(problems.join(' '))
  }
  const [scaffold, made] = withSources(outcome, options, content)
  const display = (below: string): string =>
    isInside(terminal.folder, folder) ? pathBelow(terminal.folder, join(folder, below)) : join(folder, below)
  const files = [scaffold, ...made].map((one) => fileOf(one, collections))
  const [file] = files
  const path = display(`${scaffold.collection}/${scaffold.id}.md`)
  const taken = `${path} exists and was not changed; choose another name with --id <id>.`
  if (files.some((one) => isTaken(join(folder, one.path)))) throw new CannotRun([...problems, taken].join(' '))
  const noFolder = [scaffold, ...made].find(({ collection }) => content.some((one) => one.path === collection))
  if (noFolder) throw new CannotRun(`${display(noFolder.collection)} is not a folder; replace it with one.`)
  const madeFiles = new Set(made.map(({ id }) => `sources/${id}.md`))
  const undated = new Set(made.filter(lacksDate).map(({ id }) => `sources/${id}.md`))
  const errors = scaffoldErrors(files, content, createPipeline(folders, rules)).filter(
    // The incident has the same address.
    ({ file: at, field }) => !(undated.has(at) && field === 'date') && !(madeFiles.has(at) && field === 'url')
  )
  if (errors.length > 0) problems.push(describeErrors(errors, file?.path ?? '', kind))
  if (problems.length > 0) throw new CannotRun(problems.join(' '))
  try {
    mkdirSync(folder, { recursive: true })
    createFiles(folder, new Map(files.map((one) => [one.path, one.text])))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new CannotRun(taken)
    throw new CannotRun(`Cannot write ${path}: ${reasonOf(error)}.`)
  }
  const paths = files.map((one) => display(one.path))
  terminal.write(paths.map((one) => `${one}\n`).join(''))
  const isWritten = files.every(({ text }) => !text.includes('TODO'))
  terminal.writeError(`${nextSteps(kind, isWritten, options, paths)}\n`)
  return exitCodes.fine
}

/** An incident for which no source is stated was read in its references. */
function withSources(scaffold: Scaffold, options: Options, content: readonly ContentFile[]): [Scaffold, Scaffold[]] {
  const { sources, references } = scaffold.fields as Partial<Incident>
  if (scaffold.collection !== 'incidents' || options.from !== undefined) return [scaffold, []]
  if (sources?.length || !references?.length) return [scaffold, []]
  const urls = references.map(({ url }) => url)
  const { referenceTitle = [], referenceDate = [] } = options
  const found = sourcesOfReferences(urls, referenceTitle, referenceDate, content)
  const fields = { ...scaffold.fields, sources: joinedSources(found.sources) }
  return [{ ...scaffold, fields }, [...found.made]]
}

function nextSteps(kind: KindName, isWritten: boolean, { from }: Options, paths: readonly string[]): string {
  const look =
    kind === 'incident' && from !== undefined
      ? 'The catalog does not state `kind`, the kinds of references or the relations of identifiers: review them. '
      : ''
  const write = isWritten ? 'Check it' : 'Replace what is marked TODO, then check it'
  const shown = paths.map((path) => (/\s/.test(path) ? JSON.stringify(path) : path)).join(' ')
  return `${look}${write}: tag-security validate ${shown}`
}
