import type { UpstreamPage, UpstreamTag } from '../read/page-facts.ts'
import type { FilePlace } from '../read/document.ts'
import { slugOf } from '../read/vocabulary.ts'
import type { Comparison } from './comparison.ts'
import { itemsIn, textIn } from './content.ts'
import { type UpstreamLink, addressKey } from './links.ts'
import type { ChannelKind } from '../../records/channels.ts'
import type { UpstreamChannel } from './finding.ts'

/** A web address with the words that it is linked by. */
export interface NamedLink extends UpstreamLink {
  readonly text?: string | undefined
}

/** A document that says where the TAG is found. */
export interface WebDocument {
  readonly at: FilePlace
  readonly links: readonly NamedLink[]
  /** Whether it is of the TAG under its name of today; older pages lack nothing and are history. */
  readonly isCurrent: boolean
}

const isProfile = (url: string): boolean => /^https?:\/\/(?:www\.)?github\.com\/[^/?#]+\/?$/i.test(url)

/** The entries of tags.yaml and the pages of the TAG. */
export function webDocuments({ facts, content }: Pick<Comparison, 'facts' | 'content'>): WebDocument[] {
  const former = new Set(
    content
      .of('tag')
      .flatMap(({ fields }) => itemsIn(fields, 'formerNames').map(({ item }) => slugOf(textIn(item, 'name') ?? '')))
  )
  return [
    ...facts.tags.map((tag) => ({ at: tag.at, links: tagLinks(tag), isCurrent: true })),
    ...facts.tagPages.map((page) => ({
      at: page.at,
      links: pageLinks(page),
      isCurrent: !former.has(slugOf(page.title))
    }))
  ]
}

/** The links of a page, without those to people's profiles. */
export const pageLinks = ({ references }: UpstreamPage): NamedLink[] =>
  references.filter(({ url }) => !isProfile(url)).map(({ url, text, at }) => ({ url, text, at }))

/** The links of an entry of tags.yaml. */
export function tagLinks({ contacts, meetings, initiatives, charter, subprojects }: UpstreamTag): NamedLink[] {
  const all = [contacts, ...subprojects.map((one) => one.contacts)]
  const values = [
    ...all.map(({ mailingList }) => mailingList),
    ...meetings.flatMap(({ calendar, recordings, notes }) => [calendar, recordings, notes]),
    initiatives,
    charter
  ]
  const links = values.flatMap((value) =>
    value && /^https?:\/\//i.test(value.value) ? [{ url: value.value, at: value.at }] : []
  )
  const channels = all.flatMap(({ slack }) =>
    slack ? [{ url: `https://cloud-native.slack.com/archives/${slack.value}`, at: slack.at }] : []
  )
  return [...channels, ...links]
}

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
