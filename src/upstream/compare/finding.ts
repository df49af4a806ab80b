import type { Assessment } from '../../records/assessments.ts'
import type { ChannelKind } from '../../records/channels.ts'
import type { SourceReference } from '../../records/sources.ts'
import type { TypeMention, UpstreamDefinition, UpstreamIncident, UpstreamLead, UpstreamTerm } from '../read/facts.ts'
import type { FilePlace } from '../read/document.ts'
import { diagnose, start, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts'
import type { DriftProblemId } from '../../diagnostics/drift-problems.ts'
import type { FieldPath } from '../../markdown/values.ts'
import type { ContentRecord } from './content.ts'
import type { JoinedAssessment } from './joined-assessments.ts'
import type { Provenance } from './provenance.ts'

/** A channel as its address gives it away. */
export interface UpstreamChannel {
  readonly kind: ChannelKind
  /** The name as people type it, as far as the address says. */
  readonly name: string
  readonly url: string
  /** The id of a Slack channel. */
  readonly slackId?: string
  readonly at: FilePlace
}

/** Where a fact was read, as content names it: absent where no source of the content is the document. */
interface Sourced {
  readonly source?: SourceReference | undefined
}

/** An entry in a list of leads. */
export interface ListedLead extends Sourced {
  readonly lead: UpstreamLead
}

/** An assessment without a record. */
interface LackingAssessment {
  readonly assessment: JoinedAssessment
  /** How its project is called, by other records or else by its folder. */
  readonly project: Pick<Assessment, 'project' | 'projectId'>
  /** Whether the project has no record yet. */
  readonly isFirst: boolean
  /** The place of a document in its repository. */
  readonly addressOf: Provenance['addressOf']
}

/** What upstream has and the content lacks as a record. */
export type Lacking = { /** The ID, where the name alone does not make it. */ readonly id?: string } & (
  | ({ readonly kind: 'incident'; readonly incident: UpstreamIncident } & Sourced)
  | ({ readonly kind: 'term'; readonly term: UpstreamTerm } & Sourced)
  | ({ readonly kind: 'type'; readonly type: UpstreamDefinition | TypeMention } & Sourced)
  | { readonly kind: 'lead'; readonly listed: readonly ListedLead[] }
  | ({ readonly kind: 'channel'; readonly channel: UpstreamChannel } & Sourced)
  | ({ readonly kind: 'assessment' } & LackingAssessment & Sourced)
)

/** Where a file lies: in the checkout or in the content folder. */
export type Side = 'upstream' | 'content'

/** A place on one of the two sides. */
export interface SidePlace extends FilePlace {
  readonly side: Side
  /** Set where the file is not there yet. */
  readonly isNew?: true
}

/** One difference, with both of its places. */
export interface DriftFinding {
  readonly rule: DriftProblemId
  /** Where it is reported. */
  readonly at: SidePlace
  /** The place beside it: on the other side, but for what is about content alone. */
  readonly related: SidePlace
  /** What differs, with names in backticks. */
  readonly message: string
  /** The field of the record that differs. */
  readonly field?: string | undefined
  readonly expected?: string | undefined
  readonly actual?: string | undefined
  /** What a new file can be made of, where the content lacks a record. */
  readonly lacking?: Lacking
}

/** A place upstream. */
export const upstreamAt = (place: FilePlace): SidePlace => ({ side: 'upstream', ...place })

/** A place in content. */
export const contentAt = (file: string, place: Place = start): SidePlace => ({ side: 'content', file, ...place })

/** The place of a field of a record. */
export const fieldAt = ({ file, placeOf }: ContentRecord, path: FieldPath): SidePlace => contentAt(file, placeOf(path))

/** The first character of a content file that is not there yet. */
export const newFile = (file: string): SidePlace => ({ side: 'content', file, ...start, isNew: true })

/** The diagnostics of findings. `show` gives the path of a file as the reader knows it. */
export function diagnosticsOf(
  findings: readonly DriftFinding[],
  show: (side: Side, file: string) => string
): Diagnostic[] {
  return findings.map(({ rule, at: { side, file, isNew: _, ...place }, related, message, field, expected, actual }) => {
    return diagnose(show(side, file), {
      rule,
      place,
      message: `${message} ${besideOf(side, related, show)}`,
      field,
      expected,
      actual
    })
  })
}

/** A sentence that names the place beside a finding. */
function besideOf(side: Side, related: SidePlace, show: (side: Side, file: string) => string): string {
  const file = show(related.side, related.file)
  if (related.isNew) return `Its place is \`${file}\`.`
  const label = related.side === side ? 'See' : related.side === 'upstream' ? 'Upstream:' : 'Content:'
  return `${label} \`${file}:${related.line}:${related.column}\`.`
}
