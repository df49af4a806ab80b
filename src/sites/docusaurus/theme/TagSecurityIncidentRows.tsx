import type { ReactNode } from 'react'
import { RecordTable } from '../client/record-table.tsx'
import type { IncidentRows } from '../page-data.ts'

/** A table of incidents. */
export default function TagSecurityIncidentRows({
  rows,
  typeTitles,
  caption
}: IncidentRows & { readonly caption: ReactNode }): ReactNode {
  return (
    <RecordTable
      columns={[
        { name: 'year', of: ({ year }) => [String(year)] },
        { name: 'incident' },
        { name: 'type', of: ({ types }) => types.map((id) => typeTitles[id] ?? id) },
        { name: 'ecosystem', of: ({ ecosystems }) => ecosystems },
        { name: 'kind', of: ({ kind }) => [kind] }
      ]}
      rows={rows}
      caption={caption}
    />
  )
}
