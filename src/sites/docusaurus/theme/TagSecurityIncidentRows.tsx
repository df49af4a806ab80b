import type { ReactNode } from 'react'
import { RecordLinkTo } from '../client/parts.tsx'
import type { IncidentRows } from '../page-data.ts'

/** A table of incidents. Its explicit roles survive the style for narrow screens, which shows rows as blocks. */
export default function TagSecurityIncidentRows({
  rows,
  typeTitles,
  caption
}: IncidentRows & { readonly caption: string }): ReactNode {
  return (
    <table className="tag-security-table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Year', 'Incident', 'Type', 'Ecosystem', 'Kind'].map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
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
            <td role="cell">{row.types.map((id) => typeTitles[id] ?? id).join(', ')}</td>
            <td role="cell">{row.ecosystems.join(', ')}</td>
            <td role="cell">{row.kind}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
