import TagSecurityIncidentRows from '@theme/TagSecurityIncidentRows'
import { useMemo, type ReactNode } from 'react'
import { choicesOf } from '../client/fields.tsx'
import { filterIncidents } from '../client/incident-filter.ts'
import { RecordOverview } from '../client/record-overview.tsx'
import type { IncidentRows } from '../page-data.ts'

/** The catalog of incidents with its filters. */
export default function TagSecurityIncidentsPage({ catalog }: { readonly catalog: IncidentRows }): ReactNode {
  const { rows, typeTitles } = catalog
  const choices = useMemo(
    () => ({
      type: choicesOf(
        rows.flatMap(({ types }) => types),
        typeTitles
      ),
      ecosystem: choicesOf(rows.flatMap(({ ecosystems }) => ecosystems)),
      kind: choicesOf(rows.map(({ kind }) => kind)),
      year: choicesOf(rows.map(({ year }) => String(year))).toReversed()
    }),
    [rows, typeTitles]
  )
  return (
    <RecordOverview
      collection="incidents"
      rows={rows}
      choices={choices}
      filter={(chosen) => filterIncidents(catalog, chosen)}
    >
      {(found, caption) => <TagSecurityIncidentRows rows={found} typeTitles={typeTitles} caption={caption} />}
    </RecordOverview>
  )
}
