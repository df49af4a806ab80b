// Whether the pending changesets ask for the version bump that the data require.
import { bumpBetween, greatest, isMore, type Change, type Changes } from '../src/data-diff/change.ts'
import { inWords, summaryOf } from '../src/data-diff/formats.ts'
import type { Difference } from './changed-files.ts'
import type { PendingBump } from './pending-bump.ts'

/** Whether the check passes, and what it says, line by line. */
export interface Verdict {
  readonly passes: boolean
  readonly lines: readonly string[]
}

const derive = 'npm run changeset -- --derive'

/**
 * Compares what the changesets ask for with what the data require. Preparing a release removes the changesets and
 * raises the version in package.json, so that counts too. Where content alone differs from the main branch, the
 * changeset is derived from it; a break is never derived, since it is for a person to decide.
 */
export function checkChanges(
  changes: Changes,
  pending: PendingBump,
  difference: Difference = { kind: 'more' }
): Verdict {
  if (pending.faults.length > 0) return { passes: false, lines: pending.faults.map((fault) => `.changeset/${fault}`) }
  const asked = greatest([pending.bump, bumpBetween(changes.from ?? '0.0.0', changes.to ?? '0.0.0')])
  const forcing = changes.changes.filter(({ bump }) => isMore(bump, asked))
  if (forcing.length === 0)
    return {
      passes: true,
      lines: [`${summaryOf(changes)}${changes.bump === 'none' ? '' : ` The changesets ask for ${asked}.`}`]
    }
  const reasons = forcing.map(reasonOf)
  const mayDerive = difference.kind === 'content' || (difference.kind === 'unknown' && pending.files.length === 0)
  if (mayDerive && changes.bump !== 'major')
    return {
      passes: true,
      lines: [
        summaryOf(changes),
        ...reasons,
        ...(difference.kind === 'unknown'
          ? [`Whether more than content changed is unknown: ${difference.reason}.`]
          : []),
        `Content needs no changeset by hand: each release derives it, and \`${derive}\` writes it now.`
      ]
    }
  const since = `Since ${changes.from ?? 'the last release'} the data changed by more than the changesets ask for`
  return {
    passes: false,
    lines: [
      `${since}: ${changes.bump} instead of ${asked}.`,
      ...reasons,
      mayDerive
        ? `This breaks readers. If nothing else will do, \`${derive}\` writes a changeset that asks for it.`
        : `Write a changeset that asks for ${changes.bump}: npm run changeset.`
    ]
  }
}

function reasonOf(change: Change): string {
  const { verb, subject, details } = inWords(change)
  return `  ${change.bump}: ${subject} ${verb}${details.length > 0 ? ` (${details.join('; ')})` : ''}`
}
