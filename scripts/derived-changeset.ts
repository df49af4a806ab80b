// The changeset that follows from the data alone. It is written by `npm run changeset -- --derive` and by each release.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Changes } from '../src/data-diff/change.ts'
import { recordsInWords } from './records-in-words.ts'

/** Its file in `.changeset/`. */
export const derivedFile = 'derived-from-content.md'

const opening = 'Records since '

/** Whether a text is that of a derived changeset, not of one that somebody wrote into its file. */
const isDerived = (text: string): boolean => /^---\n.*\n---\n\nRecords since /.test(text.replaceAll('\r\n', '\n'))

/** The text of the changeset; undefined where the data are those of the last release. */
export const derivedChangeset = (changes: Changes, packageName: string): string | undefined =>
  changes.changes.length === 0
    ? undefined
    : `---\n"${packageName}": ${changes.bump}\n---\n\n${opening}${changes.from ?? 'the last release'}:\n\n` +
      `${recordsInWords(changes).join('\n')}\n`

/** What was done, in one sentence; `passes` is false where nothing could be. */
export interface Derivation {
  readonly passes: boolean
  readonly line: string
}

/** Writes, replaces or removes the derived changeset in a folder of changesets, so that it is what the data say. */
export function writeDerived(changes: Changes, packageName: string, folder: string): Derivation {
  const path = join(folder, derivedFile)
  const place = `\`.changeset/${derivedFile}\``
  const before = textAt(path)
  if (before !== undefined && !isDerived(before))
    return { passes: false, line: `${place} was written by hand; give it another name, since derived text goes there.` }
  const text = derivedChangeset(changes, packageName)
  const since = changes.from ?? 'the last release'
  if (text === undefined) {
    if (before === undefined)
      return { passes: true, line: `Nothing to derive: the data are those of ${since}. ${byHand}` }
    rmSync(path)
    return { passes: true, line: `Removed ${place}: the data are those of ${since}.` }
  }
  if (before === text) return { passes: true, line: `${place} is up to date: ${changes.bump}.` }
  writeFileSync(path, text)
  return { passes: true, line: `${before === undefined ? 'Wrote' : 'Updated'} ${place}: ${changes.bump}.` }
}

const byHand = 'A change to the code needs a changeset by hand: npm run changeset.'

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
