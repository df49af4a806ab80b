import catalog from '@generated/tag-security/default/incidents.json'
import TagSecurityIncidentRows from '@theme/TagSecurityIncidentRows'
import type { ReactNode } from 'react'
import { Label } from '../client/language.tsx'
import { filterRows, rowFilterKeys, type RowFilter } from '../client/row-filter.ts'
import { refuseUnknownKeys } from '../../wrong-value.ts'

/** `<IncidentTable type="malicious-maintainer" />`: the incidents that meet a filter, newest first. */
export default function TagSecurityIncidentTable(filter: RowFilter): ReactNode {
  refuseUnknownKeys('property', '<IncidentTable>', filter, rowFilterKeys)
  const rows = filterRows(catalog, filter)
  if (rows.length === 0)
    return (
      <p>
        <Label name="noIncident" />
      </p>
    )
  return (
    <TagSecurityIncidentRows
      rows={rows}
      typeTitles={catalog.typeTitles}
      caption={<Label name="incidentsInTable" values={{ found: rows.length, all: catalog.rows.length }} />}
    />
  )
}
