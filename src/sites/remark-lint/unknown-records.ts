import { closest, nearest } from '../../nearest.ts'
import { compromiseTypeIds, compromiseTypeNamed } from '../../query/compromise-types.ts'
import { getIncident, incidentIds } from '../../query/incidents.ts'
import { getTerm, termIds } from '../../query/lexicon.ts'
import type { Document, RecordMention } from './document.ts'
import type { Finding, RuleId } from './finding.ts'

/** What the attribute of a component names. */
interface Named {
  readonly ruleId: RuleId
  /** What it is called in a message. */
  readonly noun: string
  readonly isKnown: (name: string) => boolean
  readonly ids: readonly string[]
  /** The id that another spelling stands for. */
  readonly idOf?: (name: string) => string | undefined
}

const named: Readonly<Record<string, Named>> = {
  'Incident id': { ruleId: 'unknown-incident', noun: 'incident', isKnown: (name) => getIncident(name) !== undefined, ids: incidentIds },
  'Term id': { ruleId: 'unknown-term', noun: 'term', isKnown: (name) => getTerm(name) !== undefined, ids: termIds },
  'IncidentTable type': {
    ruleId: 'unknown-type',
    noun: 'compromise type',
    isKnown: (name) => compromiseTypeIds.some((id) => id === name),
    ids: compromiseTypeIds,
    idOf: (name) => compromiseTypeNamed(name)?.id
  }
}

/** The components and shortcodes of a document that name a record which is not there. */
export const unknownRecords = (ruleId: RuleId) => ({ records }: Document): Finding[] =>
  records.flatMap((mention) => {
    const of = Object.hasOwn(named, mention.of) ? named[mention.of] : undefined
    return of?.ruleId === ruleId && !of.isKnown(mention.text) ? [finding(mention, of)] : []
  })

function finding({ text, place, replace }: RecordMention, { ruleId, noun, ids, idOf }: Named): Finding {
  const best = idOf?.(text) ?? closest(text, ids) ?? ''
  const candidates = ids.filter((id) => nearest(text, [id]) !== undefined)
  const isSure = idOf?.(text) !== undefined || candidates.length === 1
  return { ruleId, reason: `\`${text}\` is no ${noun}; did you mean \`${best}\`?`, place, actual: text, expected: [best], edit: isSure ? replace?.(best) : undefined }
}
