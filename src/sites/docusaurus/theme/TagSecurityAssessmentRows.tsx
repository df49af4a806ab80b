import type { ReactNode } from 'react'
import { RecordTable, type Column } from '../client/record-table.tsx'
import type { AssessmentRow, AssessmentRows } from '../page-data.ts'

const columns: readonly Column<AssessmentRow>[] = [
  { name: 'assessment' },
  { name: 'date', of: ({ date }) => (date === undefined ? [] : [date]) },
  { name: 'kind', of: ({ kind }) => [kind] },
  { name: 'stage', of: ({ stage }) => [stage] }
]

/** A table of assessments, which says of each how far it is. */
export default function TagSecurityAssessmentRows({
  rows,
  caption
}: AssessmentRows & { readonly caption: ReactNode }): ReactNode {
  return <RecordTable columns={columns} rows={rows} caption={caption} />
}
