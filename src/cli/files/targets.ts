import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { CannotRun } from '../terminal/cannot-run.ts'
import { hasDocuments, isDocument } from './checkout.ts'
import { contentFolderOf, isContentFolder } from './content-folder.ts'
import { entryNames, existing, folderAround, isInside, pathBelow } from './path.ts'

/** Something to check: a content folder, or documents of the TAG that are read together. */
export interface Target {
  readonly kind: 'content' | 'upstream'
  /** The folder that is read, absolute. */
  readonly folder: string
  /** Paths below the folder that were asked for, with forward slashes; the empty one is the whole folder. */
  readonly chosen: readonly string[]
  /** Whether it was named by an absolute path. */
  readonly absolute: boolean
}

/** What reading and checking a target gives. Paths are below its folder. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  /** The files that were read; no bytes where that failed. */
  readonly files: ReadonlyMap<string, Uint8Array | undefined>
  /** The diagnostics of unchanged files that changes elsewhere caused. */
  readonly broken?: ReadonlySet<Diagnostic>
}

/** Gives a function that says whether a path below a target's folder was asked for. */
export function chosenIn({ chosen }: Pick<Target, 'chosen'>): (path: string) => boolean {
  const paths = new Set(chosen)
  const isOrIsInOne = (path: string): boolean =>
    paths.has(path) || (path !== '' && isOrIsInOne(path.slice(0, Math.max(path.lastIndexOf('/'), 0))))
  return isOrIsInOne
}

/**
 * What the paths on the command line name. Content files are checked with the rest of their folder, and single
 * documents with each other.
 *
 * @throws {CannotRun} when a path does not exist or has nothing to check.
 */
export function targetsOf(paths: readonly string[], from: string): Target[] {
  if (paths.length === 0) return [ownContent(from)]
  const contentAround = contentFinder()
  const targets = paths.map((path) => targetOf(path, from, contentAround))
  const folders = merged(targets.filter(({ kind }) => kind === 'content'))
  const upstream = targets.filter(({ kind }) => kind === 'upstream')
  const whole = merged(upstream.filter(({ chosen }) => chosen.includes('')))
  const outermost = whole.filter(
    ({ folder }) => !whole.some((other) => other.folder !== folder && isInside(other.folder, folder))
  )
  const single = upstream.filter(
    ({ folder, chosen }) => !chosen.includes('') && !outermost.some((other) => isInside(other.folder, folder))
  )
  return [...folders, ...outermost, ...together(single)]
}

function ownContent(from: string): Target {
  const folder = join(from, 'content')
  const hint = 'run this in the project, or name what to check: tag-security validate <path>.'
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CannotRun(`No folder \`content\` in ${from}; ${hint}`)
  if (!isContentFolder(folder))
    throw new CannotRun(`The folder \`content\` in ${from} has no collection with Markdown; ${hint}`)
  return { kind: 'content', folder, chosen: [''], absolute: false }
}

/** Gives `contentFolderOf`, which looks into the folders around once for all the files of a folder. */
function contentFinder(): typeof contentFolderOf {
  const found = new Map<string, string | undefined>()
  return (path, isFolder) => {
    if (isFolder) return contentFolderOf(path, isFolder)
    const folder = dirname(path)
    if (!found.has(folder)) found.set(folder, contentFolderOf(path, isFolder))
    return found.get(folder)
  }
}

function targetOf(word: string, from: string, contentAround: typeof contentFolderOf): Target {
  if (word === '')
    throw new CannotRun('A path is empty; name a file or folder, or leave it out to check the content of this project.')
  const path = resolve(from, word)
  const absolute = isAbsolute(word)
  const found = existing(path, word)
  if (!found.isFile() && !found.isDirectory())
    throw new CannotRun(`\`${word}\` is neither a file nor a folder; name one of the two.`)
  const content = contentAround(path, found.isDirectory())
  if (content !== undefined)
    return {
      kind: 'content',
      folder: content,
      chosen: [isInside(content, path) ? pathBelow(content, path) : ''],
      absolute
    }
  if (found.isFile()) {
    if (!isDocument(path))
      throw new CannotRun(`\`${word}\` is neither Markdown nor YAML; name a .md or .yaml file, or a folder.`)
    return { kind: 'upstream', folder: dirname(path), chosen: [basename(path)], absolute }
  }
  checkDocuments(path, word)
  return { kind: 'upstream', folder: path, chosen: [''], absolute }
}

function checkDocuments(folder: string, word: string): void {
  const visible = entryNames(folder, word).filter((name) => !name.startsWith('.'))
  if (hasDocuments(folder)) return
  if (visible.length === 0) throw new CannotRun(`The folder \`${word}\` is empty; is the checkout complete?`)
  throw new CannotRun(
    `The folder \`${word}\` has no Markdown; name a content folder, ` +
      "a checkout of the TAG's repositories, or a document."
  )
}

function merged(targets: readonly Target[]): Target[] {
  const folders = [...new Set(targets.map(({ folder }) => folder))]
  return folders.map((folder) => {
    const same = targets.filter((one) => one.folder === folder)
    const chosen = [...new Set(same.flatMap((one) => one.chosen))]
    return { kind: same[0]?.kind ?? 'upstream', folder, chosen, absolute: same.some(({ absolute }) => absolute) }
  })
}

/** Single documents, read as a part of one checkout: they may link each other. */
function together(targets: readonly Target[]): Target[] {
  if (targets.length === 0) return []
  const folder = folderAround(targets.map((one) => one.folder))
  const chosen = targets.flatMap((one) => one.chosen.map((path) => pathBelow(folder, join(one.folder, path))))
  return [
    { kind: 'upstream', folder, chosen: [...new Set(chosen)], absolute: targets.some(({ absolute }) => absolute) }
  ]
}
