import { channels, type ChannelKey } from '../generated/channels.ts'
import { statuses, type Status } from '../records/entry.ts'
import { channelKinds, type Channel, type ChannelKind } from '../records/channels.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { channelIds, channels, type ChannelId } from '../generated/channels.ts'
export { statuses, type Status } from '../records/entry.ts'
export * from '../records/channels.ts'
export type { SourceReference } from '../records/sources.ts'

/** What channels can be narrowed by. */
export interface ChannelsFilter {
  /** What the channel is. */
  readonly kind?: ChannelKind | undefined
  /** Whether it is used today. */
  readonly status?: Status | undefined
  /** Words of its name and purpose. */
  readonly text?: string | undefined
}

/**
 * The channel with that id or alias, in any case.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @example
 * getChannel('C08JZ9YLAA3').name
 * // => '#tag-security-and-compliance'
 */
export function getChannel<const T extends string>(name: Name<T, ChannelKey, 'channel'>): Found<T, Channel>
export function getChannel(name: string, data: readonly Channel[]): Channel | undefined
export function getChannel(name: string, data = channels) {
  return lookUp(name, data)
}

/**
 * The channels of a kind or status, in the order of their ids.
 *
 * @throws {RangeError} for an unknown value, with the nearest one.
 * @example
 * findChannels({ kind: 'mailing-list', status: 'current' }).map(({ name }) => name)
 * // => ['cncf-tag-security-and-compliance']
 */
export function findChannels(filter: ChannelsFilter = {}, data = channels): Channel[] {
  return select(data, filter, {
    kind: equals('kind', channelKinds),
    status: equals('status', statuses),
    text: hasWords(({ name, purpose }) => [name, purpose])
  })
}
