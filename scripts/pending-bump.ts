// The version bump that the pending changesets ask for.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bumps, greatest, type Bump } from '../src/data-diff/change.ts'
import { parseFrontMatter } from '../src/markdown/front-matter.ts'
import { didYouMean } from '../src/suggestion.ts'

/** What changesets ask for together, and what is wrong with them. */
export interface PendingBump {
  readonly bump: Bump
  /** Names of the changesets that were read, sorted. */
  readonly files: readonly string[]
  /** What is wrong, a sentence each. */
  readonly faults: readonly string[]
}

const asked = bumps.filter((bump) => bump !== 'none')

/** Reads changesets: their texts by file name. */
export function pendingBump(texts: ReadonlyMap<string, string>, packageName: string): PendingBump {
  const faults: string[] = []
  const wanted = [...texts].flatMap(([file, text]): Bump[] => {
    // An empty changeset asks for nothing, on purpose.
    if (/^---\s*\n---\s*(\n|$)/.test(text)) return []
    const parsed = parseFrontMatter(text.replaceAll('\r\n', '\n'))
    if (!parsed.ok) {
      faults.push(`${file}: ${parsed.findings[0]?.message ?? 'The front matter cannot be read.'}`)
      return []
    }
    return Object.entries(parsed.value.data).flatMap(([name, word]) => {
      const bump = asked.find((one) => one === word)
      if (name !== packageName) faults.push(`${file}: \`${name}\` is not the package; it is \`${packageName}\`.`)
      else if (!bump) faults.push(`${file}: ${unknownBump(String(word))}`)
      return bump && name === packageName ? [bump] : []
    })
  })
  return { bump: greatest(wanted), files: [...texts.keys()].sort(), faults }
}

const unknownBump = (word: string): string =>
  `${didYouMean(`Unknown bump \`${word}\``, word, asked)} Bumps: ${asked.join(', ')}.`

/** The texts of the changesets in a folder, by file name. */
export const readChangesets = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  )
