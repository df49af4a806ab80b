// Whether the pending changesets ask for the version bump that the data require.
import { bumpBetween, greatest, isMore, type Changes } from '../src/data-diff/change.ts'
import { inWords, summaryOf } from '../src/data-diff/formats.ts'
import type { PendingBump } from './pending-bump.ts'

/** Whether the check passes, and what it says, line by line. */
export interface Verdict {
  readonly passes: boolean
  readonly lines: readonly string[]
}

/**
 * Compares what the changesets ask for with what the data require. Preparing a release removes the changesets and
 * raises the version in package.json, so that counts too.
 */
export function checkChanges(changes: Changes, pending: PendingBump): Verdict {
  if (pending.faults.length > 0) return { passes: false, lines: pending.faults.map((fault) => `.changeset/${fault}`) }
  const asked = greatest([pending.bump, bumpBetween(changes.from ?? '0.0.0', changes.to ?? '0.0.0')])
  const forcing = changes.changes.filter(({ bump }) => isMore(bump, asked))
  if (forcing.length === 0)
    return {
      passes: true,
      lines: [`${summaryOf(changes)}${changes.bump === 'none' ? '' : ` The changesets ask for ${asked}.`}`]
    }
  const reasons = forcing.map((change) => {
    const { verb, subject, details } = inWords(change)
    return `  ${change.bump}: ${subject} ${verb}${details.length > 0 ? ` (${details.join('; ')})` : ''}`
  })
  const since = `Since ${changes.from ?? 'the last release'} the data changed by more than the changesets ask for`
  return {
    passes: false,
    lines: [
      `${since}: ${changes.bump} instead of ${asked}.`,
      ...reasons,
      `Write a changeset that asks for ${changes.bump}: npm run changeset.`
    ]
  }
}
