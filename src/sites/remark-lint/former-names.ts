import { channels } from '../../query/channels.ts'
import { sourceUrl } from '../../query/sources.ts'
import { tag } from '../../query/tag.ts'
import type { Document, Words } from './document.ts'
import type { Finding, RuleId } from './finding.ts'

/** A name that is no longer in use. */
interface FormerName {
  readonly name: string
  readonly pattern: RegExp
  readonly successors: readonly string[]
  /** Whether a successor fits into the sentence in its place. */
  readonly isReplaceable: boolean
  readonly recorded: string | undefined
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A name's words with white space between; not a part of a longer word, nor the beginning of the name of today. */
const patternOf = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_/#@+-])${name.split(' ').map(escaped).join('\\s+')}(?![\\p{L}\\p{N}_-]|@|\\.\\w|\\s+(?:and|&)\\s+Compliance)`,
    'gu'
  )

const ofTag = tag.formerNames.map(({ name }): FormerName => ({
  name,
  pattern: patternOf(name),
  successors: [tag.name],
  isReplaceable: true,
  recorded: sourceUrl(tag)
}))

/** Channels by names that stand for nothing else: `#name` of Slack, the address of a mailing list. */
const ofChannels = channels
  .filter(({ status }) => status === 'former')
  .flatMap((channel) => {
    const names = [channel.name, ...channel.aliases].filter((name) => /^#|^[^@\s]+@[^@\s]+$/.test(name))
    const isReplaceable = channel.kind === 'slack'
    const successors = channels
      .filter(({ id }) => channel.replacedBy.includes(id))
      .map(({ name, url }) => (isReplaceable ? name : url))
    return names.map((name): FormerName => ({
      name,
      pattern: patternOf(name),
      successors,
      isReplaceable,
      recorded: sourceUrl(channel)
    }))
  })

/** The TAG's former names in a document. */
export const formerTagNames = ({ words }: Document): Finding[] =>
  words
    .filter(({ inQuotation }) => !inQuotation)
    .flatMap((one) =>
      ofTag.flatMap((name) =>
        findings('former-name', one, name)
          .filter(({ start, end }) => !isHistory(one.text, start, end))
          .map(({ finding }) => finding)
      )
    )

/** Names of former channels in a document. */
export const formerChannelNames = ({ words }: Document): Finding[] =>
  words
    .filter(({ inQuotation }) => !inQuotation)
    .flatMap((one) =>
      ofChannels.flatMap((name) => findings('superseded-channel', one, name).map(({ finding }) => finding))
    )

/** Whether the sentence says that the name is a former one. */
const isHistory = (text: string, start: number, end: number): boolean =>
  /\b(?:former|formerly|previously|renamed|(?:was|were|then|once)\s+(?:called|named|known\s+as))\b[^.!?]*$/i.test(
    text.slice(Math.max(0, start - 200), start)
  ) || /^[\s,(]*(?:now|today)\b/i.test(text.slice(end))

function findings(
  ruleId: RuleId,
  words: Words,
  { name, pattern, successors, isReplaceable, recorded }: FormerName
): { start: number; end: number; finding: Finding }[] {
  return [...words.text.matchAll(pattern)].map(({ 0: actual, index: start }) => {
    const end = start + actual.length
    const [only, ...others] = successors
    const finding: Finding = {
      ruleId,
      reason: `\`${name}\` is a former name; ${only === undefined ? 'nothing took its place' : `use ${successors.map((one) => `\`${one}\``).join(' or ')}`}`,
      place: words.placeOf(start, end),
      actual,
      expected: successors,
      url: recorded,
      // A heading's words make its anchor, which other pages may link to.
      edit:
        only !== undefined && others.length === 0 && isReplaceable && !words.inHeading
          ? words.replace(start, end, only)
          : undefined
    }
    return { start, end, finding }
  })
}
