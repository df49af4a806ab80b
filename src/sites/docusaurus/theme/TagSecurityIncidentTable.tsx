import catalog from '@generated/tag-security/default/incidents.json'
import TagSecurityIncidentRows from '@theme/TagSecurityIncidentRows'
import type { ReactNode } from 'react'
import { filterIncidents, incidentFilterKeys, type IncidentFilter } from '../client/incident-filter.ts'
import { FoundRows } from '../client/record-table.tsx'
import { refuseUnknownKeys } from '../../wrong-value.ts'

/** `<IncidentTable type="malicious-maintainer" />`: the incidents that meet a filter, newest first. */
export default function TagSecurityIncidentTable(filter: IncidentFilter): ReactNode {
  refuseUnknownKeys('property', '<IncidentTable>', filter, incidentFilterKeys)
  const found = filterIncidents(catalog, filter)
  return (
    <FoundRows collection="incidents" found={found} all={catalog.rows}>
      {(caption) => <TagSecurityIncidentRows rows={found} typeTitles={catalog.typeTitles} caption={caption} />}
    </FoundRows>
  )
}
