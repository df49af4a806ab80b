import { channels } from '../../query/channels.ts'
import { sourceUrl } from '../../query/sources.ts'
import { tag } from '../../query/tag.ts'
import { formerNamesOfTheTag, wholeName } from '../former-names.ts'
import type { Document, Words } from './document.ts'
import { useInstead, type Finding, type RuleId } from './finding.ts'
import { otherBodies } from './other-bodies.ts'
import { isChronicle, isPast, isQuoted, sentenceAround } from './past.ts'

/** A name that is no longer in use. */
interface FormerName {
  readonly pattern: RegExp
  readonly successors: readonly string[]
  /** Whether a successor fits into the sentence in its place. */
  readonly isReplaceable: boolean
  readonly recorded: string | undefined
}

const formerNamesOfTag: readonly FormerName[] = [
  { pattern: formerNamesOfTheTag, successors: [tag.name], isReplaceable: true, recorded: sourceUrl(tag) }
]

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
    return names.map((name): FormerName => ({ pattern: wholeName([name]), successors, isReplaceable, recorded }))
  })

/** The TAG's former names in a document that is about the present, and about the TAG. */
export function formerTagNames(document: Document): Finding[] {
  if (isChronicle(document.path)) return []
  const isOfAnother = otherBodies(document)
  return findings('former-name', formerNamesOfTag, document.words, (words, start, end) => {
    const sentence = sentenceAround(words, start, end)
    return isQuoted(sentence) || isPast(words, sentence) || isOfAnother(words, start, end)
  })
}

/** Names of former channels in a document. */
export const formerChannelNames = ({ words }: Document): Finding[] =>
  findings('superseded-channel', formerNamesOfChannels, words, () => false)

function findings(
  ruleId: RuleId,
  names: readonly FormerName[],
  words: readonly Words[],
  isFine: (words: Words, start: number, end: number) => boolean
): Finding[] {
  return words
    .filter(({ inQuotation }) => !inQuotation)
    .flatMap((one) =>
      names.flatMap(({ pattern, successors, isReplaceable, recorded }) =>
        [...one.text.matchAll(pattern)].flatMap(({ 0: actual, index: start }): Finding[] => {
          const end = start + actual.length
          if (isFine(one, start, end)) return []
          const { place, replace } = one.part(start, end)
          const [only, ...others] = successors
          // A heading's words make its anchor, which other pages may link to.
          const isClear = only !== undefined && others.length === 0 && isReplaceable && !one.inHeading
          const reason = `\`${actual.replace(/\s+/g, ' ')}\` is a former name; ${useInstead(successors)}`
          const edit = isClear ? replace?.(only) : undefined
          return [{ ruleId, reason, place, actual, expected: successors, url: recorded, edit }]
        })
      )
    )
}
