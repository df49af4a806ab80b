import { channels, type Channel } from './query/channels.ts'
import { meetings } from './query/meetings.ts'
import { plainText } from './query/plain-text.ts'
import { resources } from './query/resources.ts'
import { sourceUrl } from './query/sources.ts'
import { tag } from './query/tag.ts'

/** An address that was the TAG's. */
export interface FormerAddress {
  /** Which rule of the remark plugin reports it. */
  readonly ruleId: 'moved-document' | 'superseded-channel' | 'superseded-meeting-link'
  readonly url: string
  /** The same in the spelling in which addresses are compared. */
  readonly address: string
  /** The id of a Slack channel. */
  readonly slackId?: string | undefined
  /** The addresses that took its place. */
  readonly successors: readonly string[]
  /** What it was. */
  readonly title: string
  /** The name of the channel that took its place. */
  readonly newName?: string | undefined
  /** What became of it. */
  readonly note: string | undefined
  /** Where that is recorded. */
  readonly recorded: string | undefined
  /** Whether a link to it may mean something else than the TAG, so that fixing it needs judgement. */
  readonly isShared: boolean
}

const gitHubHosts = new Set(['github.com', 'www.github.com', 'raw.githubusercontent.com'])

/** Names that repositories on GitHub had, in lower case, with the one that each of them has. */
const renamed: ReadonlyMap<string, string> = new Map(
  channels.flatMap(({ kind, name, aliases }) =>
    kind === 'repository' ? aliases.map((alias) => [alias.toLowerCase(), name.toLowerCase()] as const) : []
  )
)

/** A normalized address of a file or folder on GitHub. */
export const inRepository = /^github\.com\/[^/]+\/[^/]+\/tree\/main\/./

/** The TAG's former website, which had the folders of its repository. */
const website = { host: 'tag-security.cncf.io', repository: '/cncf/tag-security/tree/main' }

/** Whether an address names a repository by a name that it had, or a page of the website that was made from one. */
export function isOfRenamed(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname, pathname } = new URL(url)
  if (hostname.replace(/^www\./, '') === website.host) return pathname !== '/'
  const [owner, name] = pathname.toLowerCase().split('/').slice(1)
  return gitHubHosts.has(hostname) && renamed.has(`${owner}/${name?.replace(/\.git$/, '')}`)
}

/**
 * A path on GitHub in one spelling: the repository by the name that it has; a file or a folder of the main branch as
 * a folder, however it is shown.
 */
function onGitHub(host: string, path: string): string {
  const [, name = '', rest = ''] = /^\/([^/]+(?:\/[^/]+)?)(.*)/s.exec(path) ?? []
  const repository = name.toLowerCase()
  const file = (host === 'github.com' ? /^\/(?:tree|blob|raw|blame|edit|commits)(\/.*)$/s.exec(rest)?.[1] : rest) ?? ''
  const onMain = /^\/(?:refs\/heads\/)?(?:main|master|HEAD)(\/.+)$/s.exec(file)?.[1]
  return `github.com/${renamed.get(repository) ?? repository}${onMain === undefined ? rest : `/tree/main${onMain}`}`
}

/**
 * An address in one spelling: without scheme, `www.`, fragment, closing slash, `.git` and what only counts visits or
 * opens a tab; a Google document by its id alone. Anything else stays as it is.
 */
export function normalized(url: string): string {
  if (!URL.canParse(url)) return url
  const { protocol, hostname, pathname, searchParams } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return url.toLowerCase()
  for (const key of Array.from(searchParams.keys()))
    if (key === 'tab' || key.startsWith('utm_')) searchParams.delete(key)
  const host = hostname.replace(/^www\./, '')
  const path = pathname.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '')
  const googleDocument = host === 'docs.google.com' ? /^\/document\/d\/[\w-]+/.exec(path)?.[0] : undefined
  if (googleDocument !== undefined) return `${host}${googleDocument}`
  const query = searchParams.size > 0 ? `?${searchParams.toString()}` : ''
  if (host === website.host && path !== '') return `github.com${website.repository}${path}`
  if (!gitHubHosts.has(host)) return `${host}${path}${query}`
  const place = onGitHub(host, path)
  return inRepository.test(place) ? place : `${place}${query}`
}

const urlsOf = (ids: readonly string[], records: readonly { readonly id: string; readonly url: string }[]): string[] =>
  ids.flatMap((id) => records.find((record) => record.id === id)?.url ?? [])

/** Addresses of the whole foundation: a page that links to one may mean exactly that. */
const ofTheFoundation = ['https://www.youtube.com/c/cloudnativefdn']

const isRepository = ({ kind }: Channel): boolean => kind === 'repository'

const ofChannels = channels
  .filter(({ status }) => status === 'former')
  .map((channel): FormerAddress => ({
    ruleId: isRepository(channel) ? 'moved-document' : 'superseded-channel',
    url: channel.url,
    address: normalized(channel.url),
    slackId: channel.slackId,
    successors: urlsOf(channel.replacedBy, channels),
    title: channel.name,
    newName: channels.find(({ id }) => channel.replacedBy.includes(id))?.name,
    note: channel.purpose === undefined ? undefined : plainText(channel.purpose),
    recorded: sourceUrl(channel),
    isShared: false
  }))

const ofMeetings = meetings.flatMap((meeting) =>
  meeting.links
    .filter(({ status }) => status === 'former')
    .map(({ rel, url }): FormerAddress => ({
      ruleId: 'superseded-meeting-link',
      url,
      address: normalized(url),
      successors: meeting.links.filter((link) => link.rel === rel && link.status === 'current').map((link) => link.url),
      title: `${meeting.title}: ${rel}`,
      note: undefined,
      recorded: sourceUrl(meeting),
      isShared: ofTheFoundation.includes(url)
    }))
)

const ofResources = resources
  .filter(({ status }) => status === 'former')
  .map((resource): FormerAddress => ({
    ruleId: 'moved-document',
    url: resource.url,
    address: normalized(resource.url),
    successors: urlsOf(resource.replacedBy, resources),
    title: resource.title,
    note: plainText(resource.description),
    recorded: sourceUrl(resource),
    isShared: false
  }))

const current = new Set(
  [
    ...Object.values(tag.urls),
    ...[...channels, ...resources].filter(({ status }) => status === 'current').map(({ url }) => url),
    ...meetings.flatMap(({ links }) => links.filter(({ status }) => status === 'current').map(({ url }) => url))
  ].map(normalized)
)

/** Every former address of the TAG that is not a current one, with all that took its place. */
export const formerAddresses: readonly FormerAddress[] = merged(
  [...ofChannels, ...ofMeetings, ...ofResources].filter(({ address }) => !current.has(address))
)

function merged(all: readonly FormerAddress[]): FormerAddress[] {
  const byAddress = new Map<string, FormerAddress>()
  for (const one of all) {
    const known = byAddress.get(one.address)
    byAddress.set(
      one.address,
      known
        ? { ...known, note: known.note ?? one.note, successors: [...new Set([...known.successors, ...one.successors])] }
        : one
    )
  }
  return [...byAddress.values()]
}
