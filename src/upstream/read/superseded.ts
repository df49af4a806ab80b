import type { FormerAddress } from '../../former-addresses.ts'
import { endOf, startOf, type UpstreamDocument, type LocatedFinding } from './document.ts'
import { folderOf, isLocal, joinPath, splitLocal } from './paths.ts'
import type { UpstreamTag } from './page-facts.ts'

/** An old address and what took its place. */
type Superseded = Pick<FormerAddress, 'url' | 'slackId' | 'title' | 'successors'>

/** Documents about all TAGs, or between two charters: never a resource of the TAG, so that no record names them. */
const unrecorded: readonly Superseded[] = [
  {
    url: 'https://github.com/cncf/toc/blob/main/tags/cncf-tags.md#elections',
    title: 'Elections of the TAGs',
    successors: ['https://github.com/cncf/toc/blob/main/governance/tag-governance.md']
  },
  {
    url: 'https://github.com/cncf/toc/blob/main/tags/cncf-tags.md',
    title: 'List of the TAGs',
    successors: ['https://github.com/cncf/toc/blob/main/tags.yaml']
  },
  {
    url: 'https://github.com/cncf/toc/blob/main/tags/tag-charters/security-charter.md',
    title: 'Charter of TAG Security',
    successors: ['https://github.com/cncf/toc/blob/main/tags/tag-security-and-compliance/charter.md']
  }
]

/** Names of which no channel is known, so that no record has them. */
const unrecordedChannels = ['#tag-security-supply-chain', '#tag-security-compliance']

/** The checks for superseded channels, lists and documents. */
export function supersededBy(former: readonly FormerAddress[]): {
  /** Links to them, and names of the old channels outside links. */
  readonly inDocument: (document: UpstreamDocument, paths: ReadonlySet<string>) => LocatedFinding[]
  /** Contacts in tags.yaml. */
  readonly inTags: (tags: readonly UpstreamTag[]) => LocatedFinding[]
} {
  const recorded = former.filter(({ isShared, successors }) => !isShared && successors.length > 0)
  // A file in a folder that moved may be known itself.
  const specificFirst = [...unrecorded, ...recorded].sort((a, b) => b.url.length - a.url.length)
  const patterns = specificFirst.map((old) => ({ old, pattern: patternOf(old) }))
  const oldAt = (url: string): Superseded | undefined => patterns.find(({ pattern }) => pattern.test(url))?.old
  const channels = [...former.map(({ title }) => title).filter((title) => title.startsWith('#')), ...unrecordedChannels]
  const channelName = new RegExp(`(?<![\\w#/-])(?:${channels.map(escaped).join('|')})(?![\\w-])`, 'g')
  const newName = former.find((one) => one.newName?.startsWith('#'))?.newName

  const inLinks = (document: UpstreamDocument, paths: ReadonlySet<string>): LocatedFinding[] =>
    document.links.flatMap(({ node }) => {
      const local = missingTarget(document.path, node.url, paths)
      // A repository that links its own charter: the file was removed in 2024.
      const isCharter = local !== undefined && /(^|\/)governance\/charter\.md$/i.test(local)
      const old = oldAt(isCharter ? 'https://github.com/cncf/tag-security/blob/main/governance/charter.md' : node.url)
      return old ? [findingOf(old, document.at(node), node.url)] : []
    })
  const inTexts = (document: UpstreamDocument): LocatedFinding[] =>
    [...document.texts, ...document.codes]
      .filter(({ node, inLink }) => !inLink && node.value.includes('#'))
      .flatMap(({ node }) => {
        const from = startOf(node)
        return [...document.source.slice(from, endOf(node)).matchAll(channelName)].map((match) => ({
          rule: 'upstream/superseded',
          at: document.between(from + match.index, from + match.index + match[0].length),
          message: `\`${match[0]}\` is none of the TAG's channels today.`,
          expected: newName,
          actual: match[0]
        }))
      })
  return {
    inDocument: (document, paths) => [...inLinks(document, paths), ...inTexts(document)],
    inTags: (tags) =>
      tags
        .flatMap((tag) => [tag, ...tag.subprojects])
        .flatMap(({ contacts: { slack, mailingList } }) => {
          const channel = recorded.find(({ slackId }) => slackId !== undefined && slackId === slack?.value)
          const list = mailingList && oldAt(mailingList.value)
          const ids = channel?.successors.map((url) => url.replace(/^.*\//, ''))
          return [
            ...(slack && channel && ids ? [findingOf({ ...channel, successors: ids }, slack.at, slack.value)] : []),
            ...(mailingList && list ? [findingOf(list, mailingList.at, mailingList.value)] : [])
          ]
        })
  }
}

const findingOf = ({ title, successors }: Superseded, at: LocatedFinding['at'], url: string): LocatedFinding => ({
  rule: 'upstream/superseded',
  at,
  message: `\`${url}\` is a former address (${title}).`,
  expected: successors.join(' or '),
  actual: url
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Matches an address, in any branch, and what is below it; a repository and its issues only by themselves. */
function patternOf({ url, slackId }: Superseded): RegExp {
  const { hostname, pathname, hash } = new URL(url)
  const path = escaped(pathname + hash)
  const list = /^\/g\/(.+)$/.exec(pathname)?.[1]
  const file = /^(\/[^/]+\/[^/]+)\/(?:blob|tree)\/[^/]+(\/.+)$/.exec(pathname + hash)
  const rest =
    slackId !== undefined
      ? `/(?:archives|messages)/${slackId}\\b`
      : file
        ? `${escaped(file[1] ?? '')}/(?:blob|tree)/[^/]+${escaped(file[2] ?? '')}(?![\\w-])`
        : pathname.endsWith('/issues')
          ? `${path}(?:/new.*|/?$)`
          : hostname === 'github.com'
            ? `${path}(?:\\.git)?/?$`
            : `${path}(?![\\w-])`
  const mail = list === undefined ? '' : `|^mailto:${escaped(list)}@${escaped(hostname)}`
  return new RegExp(`^https?://(?:www\\.)?${escaped(hostname)}${rest}${mail}`, 'i')
}

/** The file that a local link leads to, where it is not there. */
function missingTarget(from: string, url: string, paths: ReadonlySet<string>): string | undefined {
  if (!isLocal(url)) return undefined
  const { path } = splitLocal(url)
  const target = joinPath(path.startsWith('/') ? '' : folderOf(from), path)
  return target !== undefined && !paths.has(target) ? target : undefined
}
