import {
  formerAddresses as all,
  inRepository,
  isOfRenamed,
  normalized,
  type FormerAddress
} from '../../former-addresses.ts'
import { lexicon } from '../../query/lexicon.ts'
import type { Document, Mention } from './document.ts'
import { useInstead, type Finding, type RuleId } from './finding.ts'

/** The TAG's former repository is that of this package now, which is credited by this address. */
const ofThisPackage = 'github.com/cncf/tag-security'
const byAddress = new Map(all.map((former) => [former.address, former]))
/** What the lexicon cites, as upstream does: a page of its terms repeats it. */
const cited = new Set(lexicon.flatMap(({ references }) => references.map(({ url }) => normalized(url))))
/** The most specific ones first. */
const formerAddresses = all
  .filter(({ address }) => address !== ofThisPackage)
  .sort((a, b) => b.address.length - a.address.length)

/** A former address, or one below it, with what took its place. */
interface Found {
  readonly former: FormerAddress
  readonly successors: readonly string[]
  /** Whether it is that address and not a place below it. */
  readonly isWhole: boolean
}

/** The links of a document to addresses that a rule reports. */
export const formerLinks =
  (ruleId: RuleId) =>
  ({ links }: Document): Finding[] =>
    links.flatMap((link) => {
      const found = formerAt(link.text)
      return found?.former.ruleId === ruleId ? [finding(link, found)] : []
    })

function formerAt(url: string): Found | undefined {
  const address = normalized(url)
  const isRenamed = isOfRenamed(url)
  const former =
    isRenamed || address !== ofThisPackage ? (byAddress.get(address) ?? byAddress.get(`${address}.md`)) : undefined
  if (former) return { former, successors: former.successors, isWhole: true }
  if (cited.has(address)) return undefined
  const above = formerAddresses.find((one) => isBelow(address, one))
  if (above) return { former: above, successors: successorsBelow(above), isWhole: false }
  const repository = isRenamed ? byAddress.get(ofThisPackage) : undefined
  if (!repository) return undefined
  // Issues and pull requests keep their numbers when a repository is renamed.
  const isNumbered = /\/(?:issues|pull)\/\d+$/.test(address)
  return { former: repository, successors: isNumbered ? [`https://${address}`] : [], isWhole: false }
}

/** Whether an address is a place in a former channel, list or folder. A former repository is still read. */
function isBelow(address: string, { address: former, slackId, ruleId }: FormerAddress): boolean {
  if (slackId !== undefined)
    return /^(?:[\w.-]*slack\.com\/|slack:\/\/)/.test(address) && new RegExp(`\\b${slackId}\\b`, 'i').test(address)
  if (ruleId === 'superseded-channel') return address.startsWith(`${former}/`) || isListAddress(address, former)
  return inRepository.test(former) && address.startsWith(`${former}/`)
}

/** What took the place of something below a former address: that of a folder that kept its name, or is a channel. */
function successorsBelow({ address, successors, ruleId }: FormerAddress): readonly string[] {
  if (ruleId === 'superseded-channel') return successors
  return successors.filter((url) => lastName(normalized(url)) === lastName(address))
}

const lastName = (address: string): string | undefined =>
  address
    .replace(/\/(?:index|README)\.md$/, '')
    .split('/')
    .slice(1)
    .at(-1)

/** Whether an address sends mail to a list, or to the robot that subscribes to it. */
function isListAddress(address: string, list: string): boolean {
  const [, host, name] = /^([^/]+)\/g\/([^/]+)$/.exec(list) ?? []
  const [mailbox, domain] = /^mailto:([^?]*)/.exec(address)?.[1]?.split('@') ?? []
  return name !== undefined && domain === host && mailbox?.split('+')[0] === name
}

function finding({ text, place, replace }: Mention, { former, successors, isWhole }: Found): Finding {
  const { ruleId, title, note, recorded, isShared } = former
  const [only, ...others] = successors
  const what = `\`${text}\` is ${isWhole ? '' : 'below '}a former address (${title})`
  const isKnown = isWhole || successors.length > 0
  // The document that took its place may lack an anchor of the former one, and a raw file is no page.
  const isSure = isWhole && !text.includes('#') && !/^https?:\/\/raw\.|\/raw\//.test(text)
  return {
    ruleId,
    reason: `${what}; ${isKnown ? useInstead(successors) : 'its successor is not recorded'}`,
    place,
    actual: text,
    expected: successors,
    note,
    url: recorded,
    edit: only !== undefined && others.length === 0 && isSure && !isShared ? replace?.(only) : undefined
  }
}
