import type { AssessmentStage } from '../../../records/assessments.ts'
import { suggesting } from '../../../suggestion.ts'
import type { Stated } from './facts.ts'
import type { Fields } from './fields.ts'
import { closeTo } from './labels.ts'
import { linesText, placeOfLines } from './lines.ts'
import { short, template } from './links.ts'
import { isTemplate, stageOf, stageWords } from './values.ts'
import type { LocatedFinding, UpstreamDocument } from '../document.ts'

/** How far an assessment is, and in which words it says so. */
interface StageFacts {
  readonly facts: { readonly stage?: Stated<AssessmentStage>; readonly stated: readonly Stated<string>[] }
  readonly findings: readonly LocatedFinding[]
}

/** What assessments say of their stage in sentences. */
const sentences: readonly (readonly [RegExp, AssessmentStage])[] = [
  [/\bcurrently pending changes from the maintainer team\b/i, 'incomplete'],
  [/(?<=\bassessment\b[^.]{0,80})\bstill pending\b/i, 'pending']
]

/**
 * How far an assessment is. What is pending counts over what is said to be complete: an assessment that is not is no
 * endorsement.
 */
export function stageFacts(
  document: UpstreamDocument,
  { fields, prose }: Fields,
  completed: Stated<string> | undefined
): StageFacts {
  const findings: LocatedFinding[] = []
  const stated: Stated<string>[] = []
  const stages: Stated<AssessmentStage>[] = []
  for (const field of fields.filter((one) => one.kind === 'stage')) {
    const at = placeOfLines(document, field.lines) ?? field.at
    const text = linesText(field.lines).replace(/\s+/g, ' ').replace(/\.$/, '')
    const stage = stageOf(text)
    if (text === '') findings.push(noValue(field.label, at))
    else if (isTemplate(field.lines)) findings.push(template(at, text))
    else {
      stated.push({ value: text, at })
      if (stage) stages.push({ value: stage, at })
      else findings.push(unknownStage(text, at))
    }
  }
  for (const field of fields.filter((one) => one.kind === 'completed')) {
    const at = placeOfLines(document, field.lines) ?? field.at
    const text = linesText(field.lines)
    const value = stageOf(text)
    if (value) stated.push({ value: text, at })
    if (value) stages.push({ value, at })
  }
  for (const [words, value] of sentences) {
    const found = prose.find(({ text }) => words.test(text))
    const at = found && placeOfLines(document, found.lines)
    if (!at) continue
    stated.push({ value: words.exec(found.text)?.[0] ?? '', at })
    stages.push({ value, at })
  }
  if (completed) stages.push({ value: 'complete', at: completed.at })
  const complete = stages.find(({ value }) => value === 'complete')
  const other = stages.find(({ value }) => value !== 'complete')
  if (complete && other)
    findings.push({
      rule: 'assessment/stage-conflict',
      at: complete.at,
      message: `The assessment is said to be complete, and ${other.value} in line ${other.at.line}.`
    })
  const stage = other ?? complete
  return { facts: { ...(stage && { stage }), stated }, findings }
}

/** The finding for a row without a value. */
export const noValue = (label: string, at: LocatedFinding['at']): LocatedFinding => ({
  rule: 'assessment/unread-row',
  at,
  message: `\`${label}\` has no value.`
})

const unknownStage = (text: string, at: LocatedFinding['at']): LocatedFinding => ({
  rule: 'assessment/unknown-stage',
  at,
  message: suggesting(`Unknown stage \`${short(text)}\``, closeTo(text, stageWords)),
  expected: 'Incomplete, In Progress, Draft or Complete',
  actual: short(text)
})
