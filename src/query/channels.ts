import { channels, type Channel, type ChannelKey } from '../generated/channels.ts'
import { statuses, type Status } from '../records/entry.ts'
import { channelKinds, type Channel as AnyChannel, type ChannelKind } from '../records/channels.ts'
import { hasAddress } from './hosts.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { channelIds, channels, type Channel, type ChannelId } from '../generated/channels.ts'
export { statuses, type Status } from '../records/entry.ts'
export * from '../records/channels.ts'
export type { SourceReference } from '../records/sources.ts'

/** What channels can be narrowed by; a list of values asks for any of them. */
export interface ChannelsFilter {
  /** What the channel is. */
  readonly kind?: ChannelKind | readonly ChannelKind[] | undefined
  /** Whether it is used today. */
  readonly status?: Status | readonly Status[] | undefined
  /** A host that it is at, such as `github.com`, or the start of an address. */
  readonly reference?: string | readonly string[] | undefined
  /** Words of its name and purpose. */
  readonly text?: string | undefined
}

/**
 * The channel with that id, alias, name or address, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getChannel('C08JZ9YLAA3').name
 * // => '#tag-security-and-compliance'
 */
export function getChannel<const T extends string>(name: Name<T, ChannelKey, 'channel'>): Found<T, Channel>
export function getChannel<Item extends AnyChannel>(name: string, data: readonly Item[]): Item | undefined
export function getChannel(name: string, data: readonly AnyChannel[] = channels) {
  return lookUp('getChannel', name, data)
}

/**
 * The channels of a kind or status, in the order of their ids.
 *
 * @throws {RangeError} for an unknown value, with those there are or the nearest.
 * @example
 * findChannels({ kind: 'mailing-list', status: 'current' }).map(({ name }) => name)
 * // => ['cncf-tag-security-and-compliance']
 */
export function findChannels(filter?: ChannelsFilter): Channel[]
export function findChannels<Item extends AnyChannel>(filter: ChannelsFilter | undefined, data: readonly Item[]): Item[]
export function findChannels(filter: ChannelsFilter = {}, data: readonly AnyChannel[] = channels): AnyChannel[] {
  return select('findChannels', data, filter, {
    kind: equals('kind', channelKinds),
    status: equals('status', statuses),
    reference: hasAddress(({ url }) => [url]),
    text: hasWords(({ name, purpose }) => [name, purpose])
  })
}
