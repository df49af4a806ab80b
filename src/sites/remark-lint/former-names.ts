import { channels } from '../../query/channels.ts'
import { sourceUrl } from '../../query/sources.ts'
import { tag } from '../../query/tag.ts'
import type { Document, Words } from './document.ts'
import { useInstead, type Finding, type RuleId } from './finding.ts'

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

/** A name's words with white space between; not a part of a longer word, nor the beginning of the current name. */
function patternFor(name: string): RegExp {
  const words = name.split(' ').map(escaped).join('\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}_/#@+-])${words}(?![\\p{L}\\p{N}_-]|@|\\.\\w|\\s+(?:and|&)\\s+Compliance)`, 'gu')
}

const formerNamesOfTag = tag.formerNames.map(({ name }): FormerName => ({
  name,
  pattern: patternFor(name),
  successors: [tag.name],
  isReplaceable: true,
  recorded: sourceUrl(tag)
}))

/** Unambiguous names of channels: `#name` of Slack, the address of a mailing list. */
const formerNamesOfChannels = channels
  .filter(({ status }) => status === 'former')
  .flatMap((channel) => {
    const names = [channel.name, ...channel.aliases].filter((name) => /^#|^[^@\s]+@[^@\s]+$/.test(name))
    const isReplaceable = channel.kind === 'slack'
    const successors = channels
      .filter(({ id }) => channel.replacedBy.includes(id))
      .map(({ name, url }) => (isReplaceable ? name : url))
    const recorded = sourceUrl(channel)
    return names.map((name): FormerName => ({ name, pattern: patternFor(name), successors, isReplaceable, recorded }))
  })

/** The TAG's former names in a document. */
export const formerTagNames = ({ words }: Document): Finding[] =>
  findings('former-name', formerNamesOfTag, words, isHistory)

/** Names of former channels in a document. */
export const formerChannelNames = ({ words }: Document): Finding[] =>
  findings('superseded-channel', formerNamesOfChannels, words, () => false)

/** Whether the sentence says that the name is a former one. */
const isHistory = (text: string, start: number, end: number): boolean =>
  /\b(?:former|formerly|previously|renamed|(?:was|were|then|once)\s+(?:called|named|known\s+as))\b[^.!?]*$/i.test(
    text.slice(Math.max(0, start - 200), start)
  ) || /^[\s,(]*(?:now|today)\b/i.test(text.slice(end))

function findings(
  ruleId: RuleId,
  names: readonly FormerName[],
  words: readonly Words[],
  isFine: (text: string, start: number, end: number) => boolean
): Finding[] {
  return words
    .filter(({ inQuotation }) => !inQuotation)
    .flatMap(({ text, inHeading, part }) =>
      names.flatMap(({ name, pattern, successors, isReplaceable, recorded }) =>
        [...text.matchAll(pattern)].flatMap(({ 0: actual, index: start }): Finding[] => {
          const end = start + actual.length
          if (isFine(text, start, end)) return []
          const { place, replace } = part(start, end)
          const [only, ...others] = successors
          // A heading's words make its anchor, which other pages may link to.
          const isClear = only !== undefined && others.length === 0 && isReplaceable && !inHeading
          const reason = `\`${name}\` is a former name; ${useInstead(successors)}`
          const edit = isClear ? replace?.(only) : undefined
          return [{ ruleId, reason, place, actual, expected: successors, url: recorded, edit }]
        })
      )
    )
}
