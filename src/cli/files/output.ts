import { join } from 'node:path'
import { bytesOf } from '../../build/plain-file.ts'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'
import { countedNoun } from '../../suggestion.ts'
import { hashOf, largestOutput, manifestText, readManifest, type Manifest } from './manifest.ts'
import { hint, statsOf } from './place.ts'
import { changeFolder, recoverFolder } from './change-folder.ts'
import { isBeingChanged } from './work-folder.ts'
import { checkWritable } from './write-file.ts'

/** A folder that a command writes, and its own list of what it wrote there. */
export interface Output {
  /** Absolute. */
  readonly folder: string
  /** As typed. */
  readonly word: string
  /** Name of the list. */
  readonly list: string
  /** Name of the command, in messages. */
  readonly command: string
  /** Whether to overwrite the files of others; absent where no flag says so. */
  readonly force?: boolean
}

/** How many files of a folder were written and removed. */
export interface Written {
  readonly written: number
  readonly removed: number
}

const otherFolder = 'or name another folder: --out <folder>'

const otherwise = (force: boolean | undefined): string =>
  force === undefined ? otherFolder : 'or add --force to overwrite it'

/**
 * The list of the last run; empty where there was none. What a stopped run has left in the folder is undone first.
 *
 * @throws {CannotRun} when it is damaged and nothing is forced.
 */
export function lastRun(output: Output): Manifest {
  recoverFolder(output.folder)
  return listOf(output)
}

function listOf({ folder, list, force }: Output): Manifest {
  const none: Manifest = { about: {}, files: new Map() }
  if (statsOf(join(folder, list))?.isDirectory())
    throw new CannotRun(
      `\`${list}\` is a folder, but the list of written files has this name; remove it, ${otherFolder}.`
    )
  try {
    return readManifest(folder, list, `remove it, ${otherwise(force)}`) ?? none
  } catch (error) {
    if (force) return none
    throw error
  }
}

/** What a folder is to have. */
interface Wanted {
  readonly files: ReadonlyMap<string, string>
  readonly about: Manifest['about']
  /** Whether files of earlier runs stay. */
  readonly keep: boolean
}

/** What makes a folder have that. */
interface Plan {
  readonly writes: ReadonlyMap<string, string>
  readonly removals: readonly string[]
  /** The text of the list, if it changes. */
  readonly manifest: string | undefined
  /** Files that would be written over, and that the command did not write. */
  readonly conflicts: readonly string[]
}

/**
 * Writes the files of a folder that differ, and removes what an earlier run wrote and this one does not, unless `keep`
 * is set: all of it, or nothing. Of two runs at once the second waits for the first.
 *
 * @throws {CannotRun} when a file that the command did not write is in the way, or nothing can be written.
 */
export function writeFiles(
  output: Output,
  before: Manifest,
  files: ReadonlyMap<string, string>,
  { about = {}, keep = false }: { readonly about?: Manifest['about']; readonly keep?: boolean } = {}
): Written {
  const wanted: Wanted = { files, about, keep }
  const hasChanges = ({ writes, removals, manifest }: Plan): boolean =>
    writes.size > 0 || removals.length > 0 || manifest !== undefined
  let plan = planOf(output, before, wanted)
  if (!hasChanges(plan)) return { written: 0, removed: 0 }
  if (!isBeingChanged(output.folder)) checkConflicts(output, planOf(output, listOf(output), wanted).conflicts)
  try {
    changeFolder(output.folder, (change) => {
      // Another run may have written since.
      plan = planOf(output, listOf(output), wanted)
      const { writes, removals, manifest, conflicts } = plan
      checkConflicts(output, conflicts)
      checkWritable(output.folder, [...writes.keys(), ...removals])
      // The list is the last.
      if (hasChanges(plan))
        change({
          writes: new Map([...writes, ...(manifest === undefined ? [] : [[output.list, manifest] as const])]),
          removals
        })
    })
  } catch (error) {
    if (error instanceof CannotRun) throw error
    throw new CannotRun(`\`${output.word}\` could not be written and is as it was: ${reasonOf(error)}; ${hint}.`)
  }
  return { written: plan.writes.size, removed: plan.removals.length }
}

function planOf({ folder, force }: Output, before: Manifest, { files, about, keep }: Wanted): Plan {
  checkFolders(folder, files.keys())
  const writes = new Map<string, string>()
  const conflicts: string[] = []
  // The same bytes are the command's own, even where its list was lost.
  const owned = new Map([...files].map(([path, text]) => [path, hashOf(text)]))
  for (const [path, text] of files) {
    const present = presentHash(folder, path)
    if (present === owned.get(path)) continue
    if (present !== undefined && before.files.get(path) !== present && !force) conflicts.push(path)
    writes.set(path, text)
  }
  const gone = [...before.files].filter(([path]) => !files.has(path))
  if (keep) for (const [path, hash] of gone) owned.set(path, hash)
  // A file that was changed by hand since is not the command's to remove.
  const removals = keep
    ? []
    : gone.filter(([path, hash]) => isPlain(folder, path) && presentHash(folder, path) === hash).map(([path]) => path)
  const manifest = manifestText({ about, files: owned })
  return { writes, removals, manifest: manifest === manifestText(before) ? undefined : manifest, conflicts }
}

function checkConflicts({ word, command, force }: Output, [first, ...others]: readonly string[]): void {
  if (first === undefined) return
  const more = others.length === 0 ? '' : ` and ${countedNoun(others.length, 'other file')}`
  throw new CannotRun(
    `\`${first}\`${more} in \`${word}\` was not written by \`${command}\`, or was changed since; ` +
      `nothing was written: move it away, ${otherwise(force)}.`
  )
}

/** Makes sure that the folders of some files are folders, where they exist. */
function checkFolders(folder: string, paths: Iterable<string>): void {
  for (const inner of new Set([...paths].flatMap(foldersOf))) {
    const stats = statsOf(join(folder, inner))
    if (stats && !stats.isDirectory())
      throw inTheWay(inner, stats.isSymbolicLink() ? 'a symbolic link' : 'not a folder')
  }
}

const inTheWay = (path: string, what: string): CannotRun =>
  new CannotRun(`\`${path}\` in the folder of --out is ${what}; move it away, ${otherFolder}.`)

/** The folders that a file is in, outermost first. */
const foldersOf = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, names) => names.slice(0, index + 1).join('/'))

/** Whether no link is between a folder and a file in it. */
const isPlain = (folder: string, path: string): boolean =>
  foldersOf(path).every((inner) => statsOf(join(folder, inner))?.isDirectory())

/** The hash of a file; undefined where there is none, and empty for a link or what cannot be read. */
function presentHash(folder: string, path: string): string | undefined {
  const stats = statsOf(join(folder, path))
  if (!stats) return undefined
  if (stats.isDirectory()) throw inTheWay(path, 'a folder')
  try {
    return stats.isFile() ? hashOf(bytesOf(join(folder, path), largestOutput)) : ''
  } catch {
    return ''
  }
}

/** What was done to a folder, for a sentence to continue: `Wrote 3 files to data and removed 1`. */
export function outcomeOf(word: string, { written, removed }: Written): string {
  if (written > 0)
    return `Wrote ${countedNoun(written, 'file')} to ${word}${removed > 0 ? ` and removed ${removed}` : ''}`
  return removed > 0 ? `Removed ${countedNoun(removed, 'file')} from ${word}` : `${word} is up to date`
}
