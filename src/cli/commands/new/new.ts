import { join, resolve } from 'node:path'
import { readContent, type ContentFile } from '../../../build/read.ts'
import { collections } from '../../../collections/index.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { isContentFolder } from '../../files/content-folder.ts'
import { isInside, pathBelow, checkFolder } from '../../files/path.ts'
import { createFile, isTaken } from '../../files/write-file.ts'
import type { Draft } from '../../../upstream/write/scaffold.ts'
import { findIncident, findTerm, readFrom } from './from.ts'
import { incidentDraft } from './incident.ts'
import { kinds, type KindName } from './kinds.ts'
import { termFinder } from './known-terms.ts'
import { textOf } from '../../../upstream/write/layout.ts'
import { leadDraft } from './lead.ts'
import type { Options } from './options.ts'
import { objectionsTo } from './problems.ts'
import { sourceOf } from './provenance.ts'
import { termDraft } from './term.ts'

/** Makes the file of one kind of record. */
type MakeDraft = (word: string, options: Options, content: readonly ContentFile[], from: string) => Draft

const drafts: Readonly<Record<KindName, MakeDraft>> = {
  incident: (word, options, content, from) => {
    if (options.from === undefined) return incidentDraft(word, options)
    const checkout = readFrom(options.from, from)
    const incident = findIncident(word, checkout, from)
    return incidentDraft(word, options, incident, sourceOf(join(checkout.folder, incident.path), content))
  },
  term: (word, options, content, from) => {
    const finder = termFinder(content)
    if (options.from === undefined) return termDraft(word, options, finder)
    const checkout = readFrom(options.from, from)
    const term = findTerm(word, checkout)
    const source = sourceOf(join(checkout.folder, term.at.file), content)
    return termDraft(word, options, finder, term, source && { ...source, anchor: term.anchor })
  },
  lead: leadDraft
}

/**
 * Writes the file of a new record and gives the exit code. Nothing is written that the pipeline would find at fault, but
 * for the prose that still has to be written.
 *
 * @throws {CannotRun} when a fact is missing or wrong, or the file is there already.
 */
export function begin(kind: KindName, word: string, options: Options, terminal: Terminal): number {
  const folder = resolve(terminal.folder, options.content)
  checkFolder(options.content, folder, 'run this in the project, or name it: --content <folder>')
  if (!isContentFolder(folder))
    throw new CannotRun(
      `The folder \`${options.content}\` has no collection with Markdown; name the content folder: --content <folder>.`
    )
  const content = readContent(folder)
  const { collection } = kinds[kind]
  const draft = drafts[kind](word, options, content, terminal.folder)
  const path = `${collection}/${draft.id}.md`
  const shown = (below: string): string =>
    isInside(terminal.folder, folder) ? pathBelow(terminal.folder, join(folder, below)) : join(folder, below)
  const taken = `${shown(path)} is there already and was left as it is; choose another name with --id <id>.`
  if (isTaken(join(folder, path))) throw new CannotRun(taken)
  if (content.some((file) => file.path === collection))
    throw new CannotRun(`${shown(collection)} is no folder; put a folder in its place.`)
  const text = textOf(draft, collections.find(({ name }) => name === collection)?.fieldsAt([]) ?? [])
  const objections = objectionsTo({ path, content: new TextEncoder().encode(text) }, content, kind)
  if (objections !== undefined) throw new CannotRun(objections)
  try {
    createFile(join(folder, path), text)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new CannotRun(taken)
    throw new CannotRun(`${shown(path)} could not be written: ${reasonOf(error)}.`)
  }
  terminal.write(`${shown(path)}\n`)
  terminal.writeError(`${nextSteps(kind, draft, options, shown(path))}\n`)
  return exitCodes.fine
}

/** What is left to do for a file that was written. */
function nextSteps(kind: KindName, { body }: Draft, { from }: Options, path: string): string {
  const unsaid = kind === 'incident' && from !== undefined
  const look = unsaid
    ? 'The catalog does not say `kind`, the kinds of references and the relation of identifiers: look at them. '
    : ''
  const write = body === '' ? 'Check it' : 'Write what is marked TODO, then check it'
  return `${look}${write}: tag-security validate ${/\s/.test(path) ? JSON.stringify(path) : path}`
}
