import type { ReactNode } from 'react'
import type { AssessmentData } from '../page-data.ts'
import { English, Label } from './language.tsx'

/** Says how far an assessment is, where it is not complete, and that none is an endorsement. */
export const StageNotice = ({
  assessment: { stage, stated }
}: {
  readonly assessment: Pick<AssessmentData, 'stage' | 'stated'>
}): ReactNode => (
  <p className="tag-security-notice">
    {stage !== 'complete' && (
      <>
        <strong>
          <Label name={`stage-${stage}`} values={{ stated: <Stated texts={stated} /> }} />
        </strong>{' '}
      </>
    )}
    <Label name="noEndorsement" />
  </p>
)

const Stated = ({ texts }: { readonly texts: readonly string[] }): ReactNode =>
  texts.length === 0 ? <Label name="nothingStated" /> : <English>“{texts.join('”, “')}”</English>
