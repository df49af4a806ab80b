import { endOf, startOf, type UpstreamDocument } from './document.ts'
import { folderOf, isLocal, joinPath, splitLocal } from './paths.ts'
import type { UpstreamTag } from './page-facts.ts'
import type { LocatedFinding } from './place.ts'

/** An old address and what took its place. */
interface Superseded {
  readonly what: string
  readonly pattern: RegExp
  readonly now: string
}

const charter = 'https://github.com/cncf/toc/blob/main/tags/tag-security-and-compliance/charter.md'
const tagSecurity = '^https?:\\/\\/(?:www\\.)?github\\.com\\/cncf\\/tag-security'
const toc = '^https?:\\/\\/(?:www\\.)?github\\.com\\/cncf\\/toc'
const inBranch = '\\/(?:blob|tree)\\/[^/]+\\/'

/** Old addresses of the TAG, first match first; sources are the tables of the organisation's facts. */
const addresses: readonly Superseded[] = [
  {
    what: 'channel',
    pattern: /^https?:\/\/cloud-native\.slack\.com\/(?:archives|messages)\/CDJ7MLT8S\b/i,
    now: 'https://cloud-native.slack.com/archives/C08JZ9YLAA3'
  },
  {
    what: 'mailing list',
    pattern: /^https?:\/\/lists\.cncf\.io\/g\/cncf-tag-security(?![\w-])/i,
    now: 'https://lists.cncf.io/g/cncf-tag-security-and-compliance'
  },
  {
    what: 'mailing list',
    pattern: /^mailto:cncf-tag-security@lists\.cncf\.io/i,
    now: 'https://lists.cncf.io/g/cncf-tag-security-and-compliance'
  },
  { what: 'charter', pattern: new RegExp(`${tagSecurity}${inBranch}governance\\/charter\\.md`, 'i'), now: charter },
  {
    what: 'charter',
    pattern: new RegExp(`${toc}${inBranch}tags\\/(?:security|tag-charters\\/security-charter)\\.md`, 'i'),
    now: charter
  },
  {
    what: 'document',
    pattern: new RegExp(`${toc}${inBranch}tags\\/cncf-tags\\.md#elections`, 'i'),
    now: 'https://github.com/cncf/toc/blob/main/governance/tag-governance.md'
  },
  {
    what: 'document',
    pattern: new RegExp(`${toc}${inBranch}tags\\/cncf-tags\\.md`, 'i'),
    now: 'https://github.com/cncf/toc/blob/main/tags.yaml'
  },
  {
    what: 'folder',
    pattern: new RegExp(`${tagSecurity}${inBranch}security-whitepaper(?![\\w-])`, 'i'),
    now: 'https://github.com/cncf/tag-security/tree/main/community/resources/security-whitepaper'
  },
  {
    what: 'folder',
    pattern: new RegExp(`${tagSecurity}${inBranch}assessments(?![\\w-])`, 'i'),
    now: 'https://github.com/cncf/tag-security/tree/main/community/assessments'
  },
  {
    what: 'issue tracker',
    pattern: new RegExp(`${tagSecurity}\\/issues(?:\\/new.*|\\/?$)`, 'i'),
    now: 'https://github.com/cncf/toc/issues'
  },
  {
    what: 'repository',
    pattern: new RegExp(`${tagSecurity}(?:\\.git)?\\/?$`, 'i'),
    now: 'https://github.com/cncf/toc or https://github.com/cncf/contribute-site'
  }
]

/** Old names of channels, as they stand in a text. */
const channelName = /(?<![\w#/-])#tag-security(-supply-chain-wg|-supply-chain|-compliance)?(?![\w-])/g

/** The address that took the place of an old one. */
export const replacementOf = (url: string): { readonly what: string; readonly now: string } | undefined =>
  addresses.find((one) => one.pattern.test(url))

/** Links to superseded channels, lists and documents, and names of the old channels outside links. */
export function supersededIn(document: UpstreamDocument, paths: ReadonlySet<string>): LocatedFinding[] {
  const links = document.links.flatMap(({ node }): LocatedFinding[] => {
    const old = replacementOf(node.url) ?? oldCharter(document.path, node.url, paths)
    if (!old) return []
    return [
      {
        rule: 'upstream/superseded',
        at: document.at(node),
        message: `The ${old.what} \`${node.url}\` was superseded.`,
        expected: old.now,
        actual: node.url
      }
    ]
  })
  const names = [...document.texts, ...document.codes]
    .filter((one) => !one.inLink)
    .flatMap(({ node }): LocatedFinding[] => {
      if (!node.value.includes('#tag-security')) return []
      const from = startOf(node)
      return [...document.source.slice(from, endOf(node)).matchAll(channelName)].map((match) => ({
        rule: 'upstream/superseded',
        at: document.between(from + match.index, from + match.index + match[0].length),
        message: `\`${match[0]}\` is none of the TAG's channels today.`,
        expected: '#tag-security-and-compliance',
        actual: match[0]
      }))
    })
  return [...links, ...names]
}

/** Superseded contacts in tags.yaml. */
export function supersededInTags(tags: readonly UpstreamTag[]): LocatedFinding[] {
  return tags.flatMap(({ contacts }) =>
    [contacts.slack, contacts.mailingList].flatMap((contact): LocatedFinding[] => {
      const url =
        contact &&
        (contact === contacts.slack ? `https://cloud-native.slack.com/archives/${contact.value}` : contact.value)
      const old = url === undefined ? undefined : replacementOf(url)
      if (!contact || !old) return []
      const now = contact === contacts.slack ? old.now.replace(/^.*\//, '') : old.now
      return [
        {
          rule: 'upstream/superseded',
          at: contact.at,
          message: `The ${old.what} \`${contact.value}\` was superseded.`,
          expected: now,
          actual: contact.value
        }
      ]
    })
  )
}

/** The charter's old path, where a repository links its own: the file was removed in 2024. */
function oldCharter(
  from: string,
  url: string,
  paths: ReadonlySet<string>
): { readonly what: string; readonly now: string } | undefined {
  if (!isLocal(url)) return undefined
  const { path } = splitLocal(url)
  const target = joinPath(path.startsWith('/') ? '' : folderOf(from), path)
  const isOld = target !== undefined && /(^|\/)governance\/charter\.md$/i.test(target) && !paths.has(target)
  return isOld ? { what: 'charter', now: charter } : undefined
}
