import type { Entry, Status } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** What a channel is. */
export const channelKinds = ['slack', 'mailing-list', 'repository', 'calendar', 'video', 'invite'] as const

/** What a channel is: a Slack channel, a mailing list, a repository, a calendar, a video channel or an invitation. */
export type ChannelKind = (typeof channelKinds)[number]

/** A place where the TAG meets, writes or publishes. */
export interface Channel<Ids extends AnyIds = AnyIds> extends Entry<Ids['channels'], Ids['sources']> {
  readonly kind: ChannelKind
  /** The name as people type it, such as `#tag-security`. */
  readonly name: string
  /** Its address. */
  readonly url: string
  /** What it is used for, in our words; Markdown. */
  readonly purpose?: string
  /** `true` on the one to use first among those of its kind. */
  readonly primary?: boolean
  /** The Slack channel's id: its identity, while the name may change. */
  readonly slackId?: string
  readonly status: Status
  /** Ids of the channels that took its place. */
  readonly replacedBy: readonly Ids['channels'][]
}
