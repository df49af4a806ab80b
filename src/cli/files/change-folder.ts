import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { renameSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { bytesOf } from '../../build/plain-file.ts'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'
import { hashOf, largestManifest, largestOutput } from './manifest.ts'
import { attempt, isTaken, keepAside, makeFolder, missingFolders, moveToFree } from './moves.ts'
import { isInside } from './path.ts'
import { hasLeftovers, leaveWorkFolder, takeWorkFolder, workFolder } from './work-folder.ts'

/** What to change below a folder, by path. */
export interface Changes {
  readonly writes: ReadonlyMap<string, string>
  readonly removals?: readonly string[]
  /** Whether to wait until the disk has the texts: for what nobody can make again. */
  readonly flush?: boolean
}

/** What to undo: written before anything is changed, and removed when everything is. */
interface Journal {
  /** Each change by its number: the hash of what was written, if so, and whether `old-<number>` was there. */
  readonly entries: readonly { readonly path: string; readonly hash?: string; readonly old: boolean }[]
  /** Folders that were made, outermost first. */
  readonly folders: readonly string[]
}

const journalName = 'journal.json'

/**
 * Changes files below a folder, all or none, even if the process is killed: the next run undoes what one has left
 * unfinished. One run changes a folder at a time; `plan` looks at what is there, and makes the changes with `change`.
 *
 * @throws {Error} when something could not be changed; the folder is as it was.
 */
export function changeFolder(folder: string, plan: (change: (changes: Changes) => void) => void): void {
  const made: string[] = []
  try {
    makeFolder(folder, made)
    const work = takeWorkFolder(folder, (left) => settle(folder, left))
    try {
      plan((changes) => change(folder, work, changes))
    } finally {
      // With a journal there is something to undo, which failed.
      if (!existsSync(join(work, journalName))) attempt(() => leaveWorkFolder(work))
    }
  } catch (error) {
    for (const path of made.toReversed()) attempt(() => rmdirSync(path))
    throw error
  }
}

/**
 * Undoes what a stopped run has left unfinished in a folder, and removes what it has left there.
 *
 * @throws {CannotRun} when that fails.
 */
export function recoverFolder(folder: string): void {
  try {
    if (hasLeftovers(folder)) changeFolder(folder, () => undefined)
  } catch (error) {
    throw new CannotRun(
      `What a stopped run has left in \`${folder}\` cannot be undone: ${reasonOf(error)}; ` +
        `remove \`${workFolder}\` there.`
    )
  }
}

function change(folder: string, work: string, { writes, removals = [], flush = false }: Changes): void {
  const prepared = [...writes].map(([path, text], index) => {
    const old = keepAside(join(folder, path), join(work, `old-${index}`))
    writeFileSync(join(work, `new-${index}`), text, { flush })
    if (old?.isFile()) chmodSync(join(work, `new-${index}`), old.mode)
    return { path, hash: hashOf(text), old: old !== undefined }
  })
  const removed = removals
    .filter((path) => isTaken(join(folder, path)))
    .map((path, index) => {
      keepAside(join(folder, path), join(work, `old-${writes.size + index}`))
      return { path, old: true }
    })
  const folders = missingFolders(folder, writes.keys())
  const journal: Journal = { entries: [...prepared, ...removed], folders }
  writeFileSync(join(work, 'journal'), JSON.stringify(journal), { flush })
  renameSync(join(work, 'journal'), join(work, journalName))
  try {
    for (const path of folders) mkdirSync(join(folder, path))
    for (const [index, { path, old }] of prepared.entries())
      (old ? renameSync : moveToFree)(join(work, `new-${index}`), join(folder, path))
    for (const { path } of removed) unlinkSync(join(folder, path))
    for (const path of new Set(removals.map(dirname))) if (path !== '.') attempt(() => rmdirSync(join(folder, path)))
    unlinkSync(join(work, journalName))
  } catch (error) {
    // What cannot be undone now is left to the next run.
    attempt(() => undo(folder, work))
    throw error
  }
}

const journalIn = (work: string): Journal | undefined =>
  existsSync(join(work, journalName))
    ? (JSON.parse(bytesOf(join(work, journalName), largestManifest).toString()) as Journal)
    : undefined

/** Undoes what a stopped run has left, unless only its journal was still to be removed. */
function settle(folder: string, work: string): void {
  const isDone = journalIn(work)?.entries.every(({ path, hash }) => presentHash(join(folder, path)) === hash)
  if (isDone) unlinkSync(join(work, journalName))
  else undo(folder, work)
}

/** Undoes what a journal lists, if there is one. What somebody has changed since then is left alone. */
function undo(folder: string, work: string): void {
  const journal = journalIn(work)
  if (!journal) return
  for (const [index, { path, hash, old }] of journal.entries.entries()) {
    const place = join(folder, path)
    if (!staysIn(folder, path) || presentHash(place) !== hash) continue
    if (old) {
      makeFolder(dirname(place), [])
      renameSync(join(work, `old-${index}`), place)
    } else unlinkSync(place)
  }
  for (const path of journal.folders.toReversed())
    if (staysIn(folder, path)) attempt(() => rmdirSync(join(folder, path)))
  unlinkSync(join(work, journalName))
}

/** Whether a path leads to a place below a folder, also through links: anybody may have written a journal. */
function staysIn(folder: string, path: string): boolean {
  const place = join(folder, path)
  let around = dirname(place)
  if (normalize(path).startsWith('..') || !isInside(folder, place)) return false
  while (!existsSync(around)) around = dirname(around)
  return isInside(realpathSync(folder), realpathSync(around))
}

/** The hash of a file; empty for what is none, and undefined where nothing is. */
function presentHash(path: string): string | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    return stats && (stats.isFile() ? hashOf(bytesOf(path, largestOutput)) : '')
  } catch {
    return ''
  }
}
