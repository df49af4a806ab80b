import loaders from '@generated/tag-security/default/assessment-loaders.js'
import type { ReactNode } from 'react'
import { Card } from '../client/parts.tsx'
import { recordComponents } from '../client/record-components.tsx'
import { StageNotice } from '../client/stage-notice.tsx'
import { refuseUnknownKeys } from '../../wrong-value.ts'
import type { AssessmentData } from '../page-data.ts'

const assessmentComponents = recordComponents<AssessmentData, object>(
  AssessmentCard,
  'assessment',
  loaders,
  () => import('@generated/tag-security/default/assessment-names.json')
)

/** `<Assessment id="harbor-joint-assessment" />`: an assessment in short, on a line of its own. */
export default function TagSecurityAssessment(properties: { readonly id: string }): ReactNode {
  refuseUnknownKeys('property', '<Assessment>', properties, ['id'])
  const Loaded = assessmentComponents(properties.id)
  return <Loaded />
}

function AssessmentCard({ record }: { readonly record: AssessmentData }): ReactNode {
  const { date, kind, stage, summaryHtml } = record
  const facts = [...(date === undefined ? [] : [date]), kind, stage]
  return (
    <Card className="tag-security-assessment" record={record} facts={facts} html={summaryHtml}>
      <StageNotice assessment={record} />
    </Card>
  )
}
