import { times, type Times } from '../../../query/times.ts'
import { assessmentKinds, assessmentStages } from '../../../records/assessments.ts'
import type { AssessmentRow, AssessmentRows } from '../page-data.ts'
import { filterRows, type RowFilter, type Wanted } from './row-filter.ts'

/** What rows of assessments can be filtered by. */
export interface AssessmentFilter extends RowFilter, Pick<Times, 'since' | 'until'> {
  /** Id, name or alias of the project, or id or name of the whole that it is a part of. */
  readonly project?: Wanted<string>
  readonly kind?: Wanted<string>
  readonly stage?: Wanted<string>
  /** A language of the software. */
  readonly language?: Wanted<string>
}

/** The keys of a filter. */
export const assessmentFilterKeys = ['text', 'project', 'kind', 'stage', 'language', 'year', 'since', 'until'] as const

/**
 * The rows of assessments that meet every key of the filter.
 *
 * @throws {RangeError} for a value that no assessment can have, with the nearest one.
 */
export function filterAssessments({ rows }: AssessmentRows, filter: AssessmentFilter): AssessmentRow[] {
  const { since, until } = filter
  const { since: after, until: before } = times<AssessmentRow>({ since, until }, ({ date }) => date)
  const tests = [since === undefined ? [] : after.test(since), until === undefined ? [] : before.test(until)].flat()
  const found = filterRows(rows, filter, {
    choices: {
      project: { what: 'project', known: rows.flatMap(({ projects }) => projects), of: ({ projects }) => projects },
      kind: { what: 'kind of assessment', known: assessmentKinds, of: ({ kind }) => [kind] },
      stage: { what: 'stage', known: assessmentStages, of: ({ stage }) => [stage] },
      language: {
        what: 'language',
        known: rows.flatMap(({ languages }) => languages),
        of: ({ languages }) => languages
      }
    },
    year: ({ date }) => (date === undefined ? undefined : Number(date.slice(0, 4))),
    texts: ({ id, title, project, date = '', languages }) => [id, title, project, date, ...languages]
  })
  return found.filter((row) => tests.every((test) => test(row)))
}
