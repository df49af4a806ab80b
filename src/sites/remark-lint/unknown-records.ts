import { closest, nearest } from '../../suggestion.ts'
import { compromiseTypeIds, compromiseTypeNamed, compromiseTypes } from '../../query/compromise-types.ts'
import { findIncidents, incidents } from '../../query/incidents.ts'
import { lexicon } from '../../query/lexicon.ts'
import { nameKey } from '../../name-key.ts'
import { incidentNames, termNames, type IdsByName } from '../names.ts'
import type { Document, RecordMention } from './document.ts'
import { alternatives, type Finding, type RuleId } from './finding.ts'

/** The ids that a spelling means, and whether that is beyond doubt. */
interface Meant {
  readonly ids: readonly string[]
  readonly isSure: boolean
}

/** What an attribute of a component refers to. */
interface Named {
  readonly ruleId: RuleId
  readonly noun: string
  /** What it takes, where it takes not every name. */
  readonly takes?: readonly string[]
  readonly idsByName: () => IdsByName
  readonly idsMeantBy?: (name: string) => Meant
}

const named: Readonly<Record<string, Named>> = {
  'Incident id': {
    ruleId: 'unknown-incident',
    noun: 'incident',
    idsByName: () => incidentNames(incidents),
    idsMeantBy: (identifier) => ({ ids: findIncidents({ identifier }).map(({ id }) => id), isSure: false })
  },
  'Term id': {
    ruleId: 'unknown-term',
    noun: 'term',
    idsByName: () => termNames(lexicon)
  },
  'IncidentTable type': {
    ruleId: 'unknown-type',
    noun: 'compromise type',
    takes: compromiseTypeIds,
    idsByName: () =>
      Object.fromEntries(
        compromiseTypes.flatMap(({ id, title, aliases }) =>
          [id, title, ...aliases].map((name) => [name.toLowerCase(), id])
        )
      ),
    idsMeantBy: (name) => ({ ids: [compromiseTypeNamed(name)?.id ?? []].flat(), isSure: true })
  }
}

/** The components and shortcodes of a document that name an unknown record. */
export function unknownRecords(ruleId: RuleId): (document: Document) => Finding[] {
  // Made when the first document names a record.
  let byName: IdsByName | undefined
  return ({ records }) => {
    const known = new Map<string, Meant>()
    return records.flatMap((mention) => {
      const of = Object.hasOwn(named, mention.of) ? named[mention.of] : undefined
      if (of?.ruleId !== ruleId) return []
      byName ??= of.idsByName()
      const { text } = mention
      if (of.takes?.includes(text) ?? Object.hasOwn(byName, nameKey(text))) return []
      // A document with more unknown names has another problem than slips.
      if (known.size < mostUnknown && !known.has(text)) known.set(text, meant(text, of, byName))
      return finding(mention, of, known.get(text) ?? { ids: [], isSure: false })
    })
  }
}

/** Unknown names in a document for which the records that they may stand for are looked up. */
const mostUnknown = 200

function finding({ of, text, place, replace }: RecordMention, named: Named, meant: Meant): Finding {
  const { ruleId, noun } = named
  const { ids: expected, isSure } = meant
  const [best] = expected
  const [component, attribute] = of.split(' ')
  const hint = best === undefined ? '' : `; did you mean ${alternatives(expected)}?`
  const reason =
    text === ''
      ? `\`${component}\` has no \`${attribute}\`; name ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
      : `Unknown ${noun} \`${text}\`${hint}`
  const edit = isSure && best !== undefined ? replace?.(best) : undefined
  return { ruleId, reason, place, actual: text, expected, edit }
}

/**
 * The ids that a name may stand for: that of the nearest name, else of one that it begins; none where there is neither.
 * It is beyond doubt when no other id is near.
 */
function meant(text: string, { idsMeantBy }: Named, byName: IdsByName): Meant {
  if (text === '') return { ids: [], isSure: false }
  const same = idsMeantBy?.(text)
  if (same && same.ids.length > 0) return same
  const names = Object.keys(byName)
  const near = names.filter((name) => nearest(text, [name]) !== undefined)
  const longer = names.filter((name) => name.startsWith(`${text.toLowerCase()}-`))
  const best = byName[closest(text, near.length > 0 ? near : longer) ?? '']
  if (best === undefined) return { ids: [], isSure: false }
  const nearIds = near.filter((name) => byName[name] === name)
  const others = nearIds.length > 0 ? nearIds : near
  return { ids: [best], isSure: near.length > 0 && others.every((name) => byName[name] === best) }
}
