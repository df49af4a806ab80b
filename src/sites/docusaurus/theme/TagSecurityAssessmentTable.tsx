import catalog from '@generated/tag-security/default/assessments.json'
import TagSecurityAssessmentRows from '@theme/TagSecurityAssessmentRows'
import type { ReactNode } from 'react'
import { assessmentFilterKeys, filterAssessments, type AssessmentFilter } from '../client/assessment-filter.ts'
import { FoundRows } from '../client/record-table.tsx'
import { refuseUnknownKeys } from '../../wrong-value.ts'

/** `<AssessmentTable kind="joint-assessment" />`: the assessments that meet a filter, by project. */
export default function TagSecurityAssessmentTable(filter: AssessmentFilter): ReactNode {
  refuseUnknownKeys('property', '<AssessmentTable>', filter, assessmentFilterKeys)
  const found = filterAssessments(catalog, filter)
  return (
    <FoundRows collection="assessments" found={found} all={catalog.rows}>
      {(caption) => <TagSecurityAssessmentRows rows={found} caption={caption} />}
    </FoundRows>
  )
}
