import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { CannotRun } from '../terminal/cannot-run.ts'
import { countedNoun } from '../../suggestion.ts'
import { hashOf, manifestText, readManifest, type Manifest } from './manifest.ts'
import { planOutput } from './plan.ts'
import { checkWritable, writeOutput } from './write.ts'

/** A folder that a command writes, and its own list of what it wrote there. */
export interface Output {
  /** Absolute. */
  readonly folder: string
  /** As typed. */
  readonly word: string
  /** Name of the list. */
  readonly list: string
  /** Word for the command, in messages. */
  readonly command: string
  /** Whether there is a flag to write over files of others, and whether it was given. */
  readonly force?: boolean
}

/** What became of a folder. */
export interface Written {
  readonly written: number
  readonly removed: number
}

const otherwise = (force: boolean | undefined, what: string): string =>
  force === undefined ? `${what}, or name another folder: --out <folder>` : `${what}, or add --force to write over it`

/**
 * The list of the last run; empty where there was none.
 *
 * @throws {CannotRun} when it is damaged and nothing is forced.
 */
export function lastRun({ folder, list, force }: Output): Manifest {
  const nothing: Manifest = { about: {}, files: new Map() }
  if (lstatSync(join(folder, list), { throwIfNoEntry: false })?.isDirectory())
    throw new CannotRun(
      `\`${list}\` is a folder, and the list of what is written has this name; ${otherwise(undefined, 'remove it')}.`
    )
  if (force) {
    try {
      return readManifest(folder, list, '') ?? nothing
    } catch {
      return nothing
    }
  }
  return readManifest(folder, list, otherwise(force, 'remove it')) ?? nothing
}

/**
 * Makes a folder hold some files: what differs is written, and what an earlier run wrote and is no longer made is removed,
 * unless `keep` says otherwise.
 *
 * @throws {CannotRun} when a file that the command did not write stands in the way, or nothing can be written.
 */
export function writeFiles(
  output: Output,
  before: Manifest,
  files: ReadonlyMap<string, string>,
  { about = {}, keep = false }: { readonly about?: Manifest['about']; readonly keep?: boolean } = {}
): Written {
  const { folder, word, list, command, force } = output
  const { writes, removals, conflicts, owned } = planOutput(folder, {
    files,
    before: before.files,
    force: force ?? false,
    keep
  })
  const [first, ...others] = conflicts
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` and ${countedNoun(others.length, 'other file')}`
    throw new CannotRun(
      `\`${first}\`${more} in \`${word}\` was not written by \`${command}\`, or was changed since; nothing was written: ${otherwise(force, 'move it away')}.`
    )
  }
  checkWritable(folder, [...writes.keys(), ...removals])
  const manifest = manifestText({ about, files: owned })
  const isSame = writes.size === 0 && removals.length === 0 && hashOf(manifest) === hashOf(manifestText(before))
  if (!isSame) writeOutput(folder, new Map([...writes, [list, manifest]]), removals, word)
  return { written: writes.size, removed: removals.length }
}

/** What became of a folder, in words that a sentence can go on after: `Wrote 3 files to data and removed 1`. */
export function outcomeOf(word: string, { written, removed }: Written): string {
  if (written > 0)
    return `Wrote ${countedNoun(written, 'file')} to ${word}${removed > 0 ? ` and removed ${removed}` : ''}`
  return removed > 0 ? `Removed ${countedNoun(removed, 'file')} from ${word}` : `${word} is up to date`
}
