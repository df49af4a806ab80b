import TagSecurityAssessmentRows from '@theme/TagSecurityAssessmentRows'
import { useMemo, type ReactNode } from 'react'
import { filterAssessments } from '../client/assessment-filter.ts'
import { choicesOf } from '../client/fields.tsx'
import { Label } from '../client/language.tsx'
import { RecordOverview } from '../client/record-overview.tsx'
import type { AssessmentRows } from '../page-data.ts'

/** The assessments with their filters. */
export default function TagSecurityAssessmentsPage({ catalog }: { readonly catalog: AssessmentRows }): ReactNode {
  const { rows } = catalog
  const choices = useMemo(
    () => ({
      project: choicesOf(
        rows.map(({ projectId }) => projectId),
        Object.fromEntries(rows.map(({ projectId, project }) => [projectId, project]))
      ),
      kind: choicesOf(rows.map(({ kind }) => kind)),
      stage: choicesOf(rows.map(({ stage }) => stage)),
      year: choicesOf(rows.flatMap(({ date }) => date?.slice(0, 4) ?? [])).toReversed()
    }),
    [rows]
  )
  return (
    <RecordOverview
      collection="assessments"
      rows={rows}
      choices={choices}
      filter={(chosen) => filterAssessments(catalog, chosen)}
      notice={
        <p>
          <Label name="noEndorsement" />
        </p>
      }
    >
      {(found, caption) => <TagSecurityAssessmentRows rows={found} caption={caption} />}
    </RecordOverview>
  )
}
