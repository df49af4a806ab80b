import type { UpstreamFacts } from '../read/index.ts'
import { assessmentDrift } from './assessments.ts'
import { channelDrift } from './channels.ts'
import type { Comparison } from './comparison.ts'
import type { ContentFacts } from './content.ts'
import type { DriftFinding } from './finding.ts'
import { incidentDrift } from './incidents.ts'
import { leadDrift } from './leads.ts'
import { oldSources, goneSources } from './sources.ts'
import { newRecords } from './new-ids.ts'
import { pageLinkDrift } from './page-links.ts'
import { provenanceOf } from './provenance.ts'
import { termDrift } from './terms.ts'
import { typeDrift } from './types.ts'

export { readFacts, type ContentFacts } from './content.ts'
export { diagnosticsOf, type DriftFinding, type Side, type Lacking, type UpstreamChannel } from './finding.ts'

/** What to compare, and for which day. */
export interface DriftInput {
  readonly facts: UpstreamFacts
  /** Paths of all files of the checkout. */
  readonly paths: readonly string[]
  readonly content: ContentFacts
  /** The day, `YYYY-MM-DD`: terms of office end and sources grow old. */
  readonly now: string
  /** Names of the collections whose records state what holds today. */
  readonly current: readonly string[]
}

/** All comparisons, in the order of their findings. */
const comparisons: readonly ((comparison: Comparison) => DriftFinding[])[] = [
  incidentDrift,
  termDrift,
  typeDrift,
  leadDrift,
  channelDrift,
  pageLinkDrift,
  assessmentDrift,
  goneSources,
  oldSources
]

/**
 * The differences between upstream and content: of facts, never of prose. A document that is no source of the content
 * may be outdated, so only records that the content lacks are reported from it.
 */
export function findDrift({ facts, paths, content, now, current }: DriftInput): DriftFinding[] {
  const provenance = provenanceOf(content, paths)
  const comparison: Comparison = { facts, paths, content, provenance, now, current, newRecord: newRecords(content) }
  return onceEach(comparisons.flatMap((compare) => compare(comparison)))
}

/** Whether a new record would have a source. A person has an entry for each office. */
const isSourced = ({ lacking }: DriftFinding): boolean => lacking?.kind === 'lead' || lacking?.source !== undefined

/** One finding for each missing record: of the document that is a source of the content, else the first. */
function onceEach(findings: readonly DriftFinding[]): DriftFinding[] {
  const chosen = new Map<string, DriftFinding>()
  for (const finding of findings) {
    const { file } = finding.related
    const before = chosen.get(file)
    if (finding.lacking && (!before || (!isSourced(before) && isSourced(finding)))) chosen.set(file, finding)
  }
  return findings.filter(
    (finding) => !finding.lacking || finding.lacking.kind === 'lead' || chosen.get(finding.related.file) === finding
  )
}
