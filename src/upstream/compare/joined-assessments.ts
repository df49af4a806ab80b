import type { AssessmentDocumentKind } from '../../records/assessments.ts'
import type { UpstreamAssessment } from '../read/assessments/facts.ts'
import { stemOf } from '../read/paths.ts'
import { assessmentPlace } from './assessment-place.ts'

/** An assessment of one project and kind: what its documents say together, the first of them before the others. */
export interface JoinedAssessment extends UpstreamAssessment {
  /** Its documents, the main one first. */
  readonly documents: readonly UpstreamAssessment[]
}

/** The assessments of some documents, one for each project and kind, in the order of their first documents. */
export function joinedAssessments(documents: readonly UpstreamAssessment[]): JoinedAssessment[] {
  const groups = new Map<string, UpstreamAssessment[]>()
  for (const one of documents.filter((document) => documentKind(document) !== 'recommendations')) {
    const key = assessmentKey(one)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  // A file of recommendations is no assessment of its own.
  for (const one of documents.filter((document) => documentKind(document) === 'recommendations'))
    (groups.get(assessmentKey(one)) ?? groups.get(assessmentKey({ ...one, kind: 'joint-assessment' })))?.push(one)
  return [...groups.values()].flatMap((group) => joined(withoutCopies(group)))
}

/** What tells assessments apart: their project and kind. */
export const assessmentKey = ({ partOf = '', project, kind }: UpstreamAssessment): string =>
  JSON.stringify([partOf.toLowerCase(), project.toLowerCase(), kind])

/** Documents without copies: what the older repository has of an assessment that has moved, and second clones. */
function withoutCopies(group: readonly UpstreamAssessment[]): UpstreamAssessment[] {
  const current = group.filter(({ path }) => assessmentPlace(path).layout !== 'cncf/tag-security')
  const byKey = new Map<string, UpstreamAssessment>()
  for (const one of current.length > 0 ? current : group) {
    const { key } = assessmentPlace(one.path)
    if (!byKey.has(key)) byKey.set(key, one)
  }
  return [...byKey.values()]
}

/** What a document is: one that only says that an assessment is still to come is none. */
export function documentKind({ path, kind, stage }: UpstreamAssessment): AssessmentDocumentKind {
  if (/^recommendations?$/i.test(stemOf(path))) return 'recommendations'
  return stage?.value === 'pending' ? 'other' : kind
}

const rankOf = (one: UpstreamAssessment): number =>
  documentKind(one) !== one.kind ? 2 : stemOf(one.path).toLowerCase() === one.kind ? 0 : 1

function joined(group: readonly UpstreamAssessment[]): JoinedAssessment[] {
  const documents = group.toSorted((a, b) => rankOf(a) - rankOf(b))
  const [main] = documents
  if (!main) return []
  const first = <Value>(valueOf: (one: UpstreamAssessment) => Value | undefined): Value | undefined =>
    documents.map(valueOf).find((value) => value !== undefined)
  const firstList = <Item>(listOf: (one: UpstreamAssessment) => readonly Item[]): readonly Item[] =>
    documents.map(listOf).find((list) => list.length > 0) ?? []
  const [stage, program, date] = [first((one) => one.stage), first((one) => one.program), first((one) => one.date)]
  const [sbom, securityProvider] = [first((one) => one.sbom), first((one) => one.securityProvider)]
  return [
    {
      ...main,
      ...(stage && { stage }),
      ...(program && { program }),
      ...(date && { date }),
      ...(sbom && { sbom }),
      ...(securityProvider && { securityProvider }),
      stated: firstList((one) => one.stated),
      software: firstList((one) => one.software),
      languages: firstList((one) => one.languages),
      authors: firstList((one) => one.authors),
      reviewers: firstList((one) => one.reviewers),
      links: firstList((one) => one.links),
      recommendations: documents.flatMap((one) => one.recommendations),
      documents
    }
  ]
}
