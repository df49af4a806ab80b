import type { ChannelKind } from '../../records/channels.ts'
import { addressKey } from './addresses.ts'
import type { UpstreamChannel } from './lacking.ts'
import type { NamedLink } from './web-documents.ts'

/** What addresses give away of a channel: its kind, and its name in the first group. */
const forms: readonly (readonly [ChannelKind, RegExp])[] = [
  ['slack', /^https?:\/\/cloud-native\.slack\.com\/(?:archives|messages)\/([A-Z0-9]+)/i],
  ['mailing-list', /^https?:\/\/lists\.cncf\.io\/g\/([^/?#]+)/i],
  ['invite', /^https?:\/\/(slack\.cncf\.io)\/?$/i],
  ['calendar', /^https?:\/\/zoom-lfx\.platform\.linuxfoundation\.org\/meetings\/([^/?#]+)/i],
  ['calendar', /^https?:\/\/(?:www\.)?(cncf\.io\/calendar)\/?$/i],
  ['video', /^https?:\/\/(?:www\.)?youtube\.com\/(?:c\/|channel\/)?(@?[^/?#]+)\/?$/i],
  ['repository', /^https?:\/\/(?:www\.)?github\.com\/(cncf\/[^/?#]+)\/?$/i]
]

/** The channel that an address is; undefined where it is something else. */
export function channelAt({ url, text, at }: NamedLink): UpstreamChannel | undefined {
  for (const [kind, form] of forms) {
    const name = form.exec(url)?.[1]
    if (name === undefined) continue
    if (kind !== 'slack') return { kind, name, url, at }
    return { kind, name: text?.startsWith('#') ? text : name, url, slackId: name, at }
  }
  return undefined
}

/** What tells a channel from others: the id of a Slack channel, else its address. */
export const channelKey = (url: string): string => forms[0]?.[1].exec(url)?.[1]?.toUpperCase() ?? addressKey(url)
