import type { ReactNode } from 'react'
import { English, Label } from '../client/language.tsx'
import { RecordLinkTo } from '../client/parts.tsx'
import type { IncidentRows } from '../page-data.ts'

const columns = ['year', 'incident', 'type', 'ecosystem', 'kind'] as const

/** A table of incidents. Its explicit roles survive the style for narrow screens, which shows rows as blocks. */
export default function TagSecurityIncidentRows({
  rows,
  typeTitles,
  caption
}: IncidentRows & { readonly caption: ReactNode }): ReactNode {
  return (
    <table className="tag-security-table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              <Label name={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            <td role="cell">{row.year}</td>
            <th role="rowheader" scope="row">
              <RecordLinkTo record={row} />
            </th>
            <Cell values={row.types.map((id) => typeTitles[id] ?? id)} />
            <Cell values={row.ecosystems} />
            <Cell values={[row.kind]} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// The style sheet knows an empty cell by its having nothing in it.
const Cell = ({ values }: { readonly values: readonly string[] }): ReactNode => (
  <td role="cell">{values.length > 0 && <English>{values.join(', ')}</English>}</td>
)
