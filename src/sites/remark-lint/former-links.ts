import { formerAddresses as all, normalized, type FormerAddress } from '../../former-addresses.ts'
import type { Document, Mention } from './document.ts'
import { useInstead, type Finding, type RuleId } from './finding.ts'

/** The TAG's former repository is that of this package now, which is credited by this address. */
const formerAddresses = all.filter(({ address }) => address !== 'github.com/cncf/tag-security')
const byAddress = new Map(formerAddresses.map((former) => [former.address, former]))

/** The links of a document to addresses that a rule reports. */
export const formerLinks =
  (ruleId: RuleId) =>
  ({ links }: Document): Finding[] =>
    links.flatMap((link) => {
      const former = formerAt(link.text)
      return former?.ruleId === ruleId ? [finding(link, former)] : []
    })

function formerAt(url: string): FormerAddress | undefined {
  const address = normalized(url)
  return byAddress.get(address) ?? formerAddresses.find((former) => isBelow(address, former))
}

/** Whether an address is a place in a former channel, list or folder. A former repository is still read. */
function isBelow(address: string, { address: former, slackId, ruleId }: FormerAddress): boolean {
  if (slackId !== undefined)
    return /^(?:[\w.-]*slack\.com\/|slack:\/\/)/.test(address) && new RegExp(`\\b${slackId}\\b`, 'i').test(address)
  if (ruleId === 'superseded-channel') return address.startsWith(`${former}/`) || isListAddress(address, former)
  const folder = /^(github\.com\/[^/]+\/[^/]+\/)tree(\/.+)$/.exec(former)
  return folder !== null && ['tree', 'blob'].some((kind) => address.startsWith(`${folder[1]}${kind}${folder[2]}/`))
}

/** Whether an address sends mail to a list, or to the robot that subscribes to it. */
function isListAddress(address: string, list: string): boolean {
  const [, host, name] = /^([^/]+)\/g\/([^/]+)$/.exec(list) ?? []
  const [mailbox, domain] = /^mailto:([^?]*)/.exec(address)?.[1]?.split('@') ?? []
  return name !== undefined && domain === host && mailbox?.split('+')[0] === name
}

function finding(
  { text, place, replace }: Mention,
  { ruleId, address, title, successors, note, recorded, isShared }: FormerAddress
): Finding {
  const [only, ...others] = successors
  // The document that took its place may lack an anchor of the former one.
  const isWhole = normalized(text) === address && !text.includes('#')
  return {
    ruleId,
    reason: `\`${text}\` is a former address (${title}); ${useInstead(successors)}`,
    place,
    actual: text,
    expected: successors,
    note,
    url: recorded,
    edit: only !== undefined && others.length === 0 && isWhole && !isShared ? replace?.(only) : undefined
  }
}
