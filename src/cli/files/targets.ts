import { readdirSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'
import { didYouMean } from '../../suggestion.ts'
import { hasDocuments, isDocument } from './checkout.ts'
import { contentFolderOf, isContentFolder } from './content-folder.ts'
import type { Target } from './target.ts'

/** A path below a folder, with forward slashes. */
export const pathBelow = (folder: string, path: string): string => relative(folder, path).split(sep).join('/')

/** Whether a path is a folder or lies below it. */
export const isInside = (folder: string, path: string): boolean => {
  const below = relative(folder, path)
  return below === '' || (below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below))
}

/** The innermost folder around all of some folders. */
export function folderAround(folders: readonly string[]): string {
  let around = folders[0] ?? parse(process.cwd()).root
  while (!folders.every((folder) => isInside(around, folder))) around = dirname(around)
  return around
}

/**
 * What the paths on the command line stand for. Content files are checked with the rest of their folder, and single
 * documents with each other.
 *
 * @throws {CannotRun} when a path is not there or holds nothing that can be checked.
 */
export function targetsOf(words: readonly string[], from: string): Target[] {
  if (words.length === 0) return [ownContent(from)]
  const targets = words.map((word) => targetOf(word, from))
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
  const wayOut = 'run this in the project, or name what to check: tag-security validate <path>.'
  if (!statOf(folder)?.isDirectory()) throw new CannotRun(`There is no folder \`content\` in ${from}; ${wayOut}`)
  if (!isContentFolder(folder))
    throw new CannotRun(`The folder \`content\` in ${from} has no collection with Markdown; ${wayOut}`)
  return { kind: 'content', folder, chosen: [''], absolute: false }
}

function targetOf(word: string, from: string): Target {
  if (word === '')
    throw new CannotRun('A path is empty; name a file or folder, or leave it out to check the content of this project.')
  const path = resolve(from, word)
  const absolute = isAbsolute(word)
  const found = statOf(path, word)
  if (!found)
    throw new CannotRun(didYouMean(`There is no file or folder \`${word}\``, basename(path), siblingsOf(path)))
  if (!found.isFile() && !found.isDirectory())
    throw new CannotRun(`\`${word}\` is neither a file nor a folder; name one of the two.`)
  const content = contentFolderOf(path, found.isDirectory())
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
  checkHolds(path, word)
  return { kind: 'upstream', folder: path, chosen: [''], absolute }
}

function checkHolds(folder: string, word: string): void {
  let names: string[]
  try {
    names = readdirSync(folder)
    if (hasDocuments(folder)) return
  } catch (error) {
    throw new CannotRun(`The folder \`${word}\` cannot be read: ${reasonOf(error)}.`)
  }
  const visible = names.filter((name) => !name.startsWith('.'))
  if (visible.length === 0) throw new CannotRun(`The folder \`${word}\` is empty; is the checkout complete?`)
  throw new CannotRun(
    `The folder \`${word}\` has no Markdown; name a content folder, a checkout of the TAG's repositories, or a document.`
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

function statOf(path: string, word = path): Stats | undefined {
  try {
    return statSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new CannotRun(`\`${word}\` cannot be read: ${reasonOf(error)}.`)
  }
}

function siblingsOf(path: string): string[] {
  try {
    return readdirSync(dirname(path))
  } catch {
    return []
  }
}
