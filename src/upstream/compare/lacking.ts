import type { ChannelKind } from '../../records/channels.ts'
import type { SourceReference } from '../../records/sources.ts'
import type { TypeMention, UpstreamDefinition, UpstreamIncident, UpstreamLead, UpstreamTerm } from '../read/facts.ts'
import type { FilePlace } from '../read/place.ts'

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

/** What upstream has and the content lacks as a record. */
export type Lacking =
  | ({ readonly kind: 'incident'; readonly incident: UpstreamIncident } & Sourced)
  | ({ readonly kind: 'term'; readonly term: UpstreamTerm } & Sourced)
  | ({ readonly kind: 'type'; readonly type: UpstreamDefinition | TypeMention } & Sourced)
  | { readonly kind: 'lead'; readonly listed: readonly ListedLead[] }
  | ({ readonly kind: 'channel'; readonly channel: UpstreamChannel } & Sourced)
