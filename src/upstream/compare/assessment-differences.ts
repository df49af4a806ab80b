import { nameKey } from '../../name-key.ts'
import type { Stated } from '../read/assessments/facts.ts'
import { fieldReporter } from './comparison.ts'
import { fieldsIn, itemsIn, textIn, textsIn, type ContentRecord } from './content.ts'
import { fieldAt, type DriftFinding, type SidePlace } from './finding.ts'
import type { JoinedAssessment } from './joined-assessments.ts'
import { addressKey, linkDrift, ownLinks } from './links.ts'

const rule = 'drift/assessment-differs'

/** A text as texts are compared: in any case, with single spaces, without a full stop. */
const textKey = (text: string): string => nameKey(text).replace(/\s+/g, ' ').trim().replace(/\.$/, '')

/** A language as languages are compared: Go has two names. */
const languageKey = (name: string): string => textKey(name).replace(/^golang$/, 'go')

/** The languages that a document names, one by one; the library of `TypeScript/React` is none. */
export const oneByOne = (languages: readonly Stated<string>[]): Stated<string>[] =>
  languages.flatMap(({ value, at }) =>
    value
      .split('/')
      .map((name) => ({ value: name.trim(), at }))
      .filter((one) => one.value !== 'React')
  )

/** Facts of an assessment that differ from those of its record. Words on the SBOM are ours, and are not compared. */
export function assessmentDifferences(assessment: JoinedAssessment, record: ContentRecord): DriftFinding[] {
  const { fields } = record
  const findings: DriftFinding[] = []
  const compare = fieldReporter(findings, rule, record, assessment.at)
  const compareText = (field: string, what: string, stated: Stated<unknown> | undefined): void => {
    const upstream = stated && String(stated.value)
    const own = typeof fields[field] === 'boolean' ? String(fields[field]) : textIn(fields, field)
    if (upstream !== own) compare(field, what, upstream, own, stated?.at)
  }
  const compareList = (
    path: readonly string[],
    what: string,
    stated: readonly Stated<string>[],
    own: readonly string[],
    keyOf = textKey
  ): void => {
    const theirs = new Set(stated.map(({ value }) => keyOf(value)))
    const ours = new Set(own.map(keyOf))
    const missing = stated.filter(({ value }) => !ours.has(keyOf(value)))
    const dropped = [...own.entries()].filter(([, value]) => !theirs.has(keyOf(value)))
    // Of two, one replaced the other.
    for (const [index, { value, at }] of missing.entries()) {
      const [place, replaced] = dropped[index] ?? []
      compare(place === undefined ? path : [...path, place], what, value, replaced, at)
    }
    for (const [place, value] of dropped.slice(missing.length))
      compare([...path, place], what, undefined, value, stated[0]?.at)
  }
  if (assessment.kind !== fields['kind']) compare('kind', 'The kind', assessment.kind, textIn(fields, 'kind'))
  compareText('stage', 'The stage', assessment.stage ?? { value: 'unknown', at: assessment.at })
  compareList(['stated'], 'What is stated of the stage', assessment.stated, textsIn(fields, 'stated'))
  compareText('program', 'The program', assessment.program)
  compareText('date', 'The date', assessment.date)
  compareList(['software'], 'An address of the software', assessment.software, textsIn(fields, 'software'), addressKey)
  compareList(['languages'], 'A language', oneByOne(assessment.languages), textsIn(fields, 'languages'), languageKey)
  const sboms = assessment.sbom?.value.map((value) => ({ value, at: assessment.sbom?.at ?? assessment.at })) ?? []
  compareList(
    ['sbom', 'urls'],
    'An address of the SBOM',
    sboms,
    textsIn(fieldsIn(fields, 'sbom') ?? {}, 'urls'),
    addressKey
  )
  compareText('securityProvider', 'The mark `securityProvider`', assessment.securityProvider)
  compareList(['authors'], 'An author', assessment.authors, textsIn(fields, 'authors'))
  compareList(['reviewers'], 'A reviewer', assessment.reviewers, textsIn(fields, 'reviewers'))
  compareRecommendations(assessment, record, compare)
  const { links: upstream, at: source } = assessment
  const home = (): SidePlace => fieldAt(record, ['links'])
  // A row may list several documents, of which a record has to name the first alone.
  const others = new Set(upstream.flatMap((link) => link.others.map(addressKey)))
  const own = ownLinks(record, 'links').filter(({ url }) => !others.has(addressKey(url)))
  return [...findings, ...linkDrift({ upstream, own, known: others, home, source })]
}

/** Compares how many recommendations there are for whom. */
function compareRecommendations(
  { recommendations }: JoinedAssessment,
  { fields }: ContentRecord,
  compare: ReturnType<typeof fieldReporter>
): void {
  const own = itemsIn(fields, 'recommendations').map(({ item, index }) => ({
    to: textIn(item, 'to') ?? '',
    count: textIn(item, 'count') ?? '',
    index
  }))
  for (const { to, count, at } of recommendations) {
    const same = own.findIndex((one) => one.to === to && one.count === String(count))
    const index = same >= 0 ? same : own.findIndex((one) => one.to === to)
    const [one] = index < 0 ? [] : own.splice(index, 1)
    const path = one ? ['recommendations', one.index, 'count'] : ['recommendations']
    if (one?.count !== String(count))
      compare(path, `The number of recommendations to \`${to}\``, String(count), one?.count, at)
  }
  for (const { to, count, index } of own)
    compare(['recommendations', index], `The number of recommendations to \`${to}\``, undefined, count)
}
