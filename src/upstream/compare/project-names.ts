import { assessmentKinds } from '../../records/assessments.ts'
import { projectName } from './assessment-records.ts'
import type { JoinedAssessment } from './joined-assessments.ts'

/** A name as one of some titles spells it, else as it is: the folder `spiffe-spire` is `SPIFFE/SPIRE` there. */
function spelledIn(titles: readonly string[], name: string): string {
  const joined = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const spellings = titles.flatMap((title) => {
    const words = title.split(/\s+/)
    return words.flatMap((_, from) => [1, 2, 3].map((count) => words.slice(from, from + count).join(' ')))
  })
  const found = spellings.find((one) => joined(one) === joined(name))
  return found?.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]$/gu, '') ?? name
}

const rankOf = ({ kind }: JoinedAssessment): number =>
  ['joint-assessment', ...assessmentKinds].findIndex((one) => one === kind)

/** The name of a project, and the assessment that it leads to: the joint one, else the self-assessment. */
export interface NamedProject {
  readonly project: string
  readonly first: JoinedAssessment
}

/** The projects of assessments, each named as the titles of its documents spell it. */
export function namedProjects(
  assessments: readonly JoinedAssessment[]
): (assessment: JoinedAssessment) => NamedProject {
  const groups = new Map<string, JoinedAssessment[]>()
  for (const one of assessments) groups.set(projectName(one), [...(groups.get(projectName(one)) ?? []), one])
  const named = new Map(
    [...groups].flatMap(([key, group]) => {
      const [first] = group.toSorted((a, b) => rankOf(a) - rankOf(b))
      const titles = group.flatMap(({ documents }) => documents.flatMap(({ title }) => title ?? []))
      return first ? [[key, { project: spelledIn(titles, first.project), first }] as const] : []
    })
  )
  return (one) => named.get(projectName(one)) ?? { project: one.project, first: one }
}
