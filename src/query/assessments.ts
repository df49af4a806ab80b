import { assessments, type Assessment, type AssessmentKey } from '../generated/assessments.ts'
import {
  assessmentKinds,
  assessmentStages,
  type Assessment as AnyAssessment,
  type AssessmentKind,
  type AssessmentStage
} from '../records/assessments.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'
import { times, type Times } from './times.ts'

export { assessmentIds, assessments, type Assessment, type AssessmentId } from '../generated/assessments.ts'
export * from '../records/assessments.ts'
export type { PartialDate } from '../records/dates.ts'
export type { Times, Years } from './times.ts'
export type { SourceReference } from '../records/sources.ts'

/**
 * What assessments can be narrowed by; a list of values asks for any of them. Those without a date are left out where a
 * time is asked for.
 */
export interface AssessmentsFilter extends Times {
  /** Name or id of the project, in any spelling. */
  readonly project?: string | readonly string[] | undefined
  /** What the assessment is. */
  readonly kind?: AssessmentKind | readonly AssessmentKind[] | undefined
  /** How far it is. */
  readonly stage?: AssessmentStage | readonly AssessmentStage[] | undefined
  /** A language of the software, such as `Go`, in any case. */
  readonly language?: string | readonly string[] | undefined
  /** Words of its title and summary, of what it says of the SBOM, and names of its authors and reviewers. */
  readonly text?: string | undefined
}

/**
 * The assessment with that id, alias or title, in any spelling. The name of a project gives its joint assessment, or
 * else its self-assessment; `findAssessments({ project })` gives all of them.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getAssessment('Harbor').id
 * // => 'harbor-joint-assessment'
 */
export function getAssessment<const T extends string>(name: Name<T, AssessmentKey, 'assessment'>): Found<T, Assessment>
export function getAssessment<Item extends AnyAssessment>(name: string, data: readonly Item[]): Item | undefined
export function getAssessment(name: string, data: readonly AnyAssessment[] = assessments) {
  return lookUp('getAssessment', name, data)
}

/**
 * The assessments that meet every key of the filter, in the order of their ids. One whose stage is not `complete` is no
 * endorsement.
 *
 * @throws {RangeError} for an unknown value, with those there are or the nearest.
 * @example
 * findAssessments({ project: 'Antrea' }).map(({ kind, stage }) => [kind, stage])
 * // => [['self-assessment', 'incomplete']]
 */
export function findAssessments(filter?: AssessmentsFilter): Assessment[]
export function findAssessments<Item extends AnyAssessment>(
  filter: AssessmentsFilter | undefined,
  data: readonly Item[]
): Item[]
export function findAssessments(
  filter: AssessmentsFilter = {},
  data: readonly AnyAssessment[] = assessments
): AnyAssessment[] {
  return select('findAssessments', data, filter, {
    project: { known: projectsOf(data), test: (wanted) => (item) => item.projectId === wanted },
    kind: equals('kind', assessmentKinds),
    stage: equals('stage', assessmentStages),
    language: { known: languagesOf(data), test: hasLanguage },
    ...times<AnyAssessment>(filter, ({ date }) => date),
    text: hasWords(({ title, summary, sbom, authors, reviewers }) => [
      title,
      summary,
      ...(sbom ? ['SBOM', sbom.note] : []),
      ...authors,
      ...reviewers
    ])
  })
}

/** What people call languages beside the names that the records have. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  Go: ['Golang'],
  JavaScript: ['JS'],
  TypeScript: ['TS'],
  Shell: ['sh'],
  'C++': ['cpp'],
  'C#': ['csharp']
}

/** Every language by its name, with what else it is called. */
function languagesOf(data: readonly AnyAssessment[]) {
  const names = new Set(data.flatMap(({ languages }) => languages))
  return [...names].map((id) => ({ id, aliases: otherNames[id] ?? [] }))
}

const hasLanguage = (wanted: string) => (item: AnyAssessment) => item.languages.includes(wanted)

/** Every project by its id, with all it is called; a part is found by the name of the whole too. */
const projectsOf = (data: readonly AnyAssessment[]) =>
  data.map(({ projectId, project, partOf, aliases }) => ({
    id: projectId,
    name: project,
    aliases: [...aliases, ...(partOf === undefined ? [] : [partOf])]
  }))
