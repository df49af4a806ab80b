import { countedNoun } from '../report/counts.ts'
import type { Written } from './output.ts'

/** What became of a folder, in words that a sentence can go on after: `Wrote 3 files to data and removed 1`. */
export function outcomeOf(word: string, { written, removed }: Written): string {
  if (written > 0)
    return `Wrote ${countedNoun(written, 'file')} to ${word}${removed > 0 ? ` and removed ${removed}` : ''}`
  return removed > 0 ? `Removed ${countedNoun(removed, 'file')} from ${word}` : `${word} is up to date`
}
