import loaders from '@generated/tag-security/default/incident-loaders.js'
import type { ReactNode } from 'react'
import { English } from '../client/language.tsx'
import { Prose, RecordLinkTo } from '../client/parts.tsx'
import { recordComponents } from '../client/record-components.tsx'
import { refuseUnknownKeys } from '../../wrong-value.ts'
import type { IncidentData } from '../page-data.ts'

const incidentComponents = recordComponents<IncidentData, object>(
  IncidentCard,
  'incident',
  loaders,
  () => import('@generated/tag-security/default/incident-names.json')
)

/** `<Incident id="xz" />`: an incident in short, on a line of its own. */
export default function TagSecurityIncident(properties: { readonly id: string }): ReactNode {
  refuseUnknownKeys('property', '<Incident>', properties, ['id'])
  const Loaded = incidentComponents(properties.id)
  return <Loaded />
}

function IncidentCard({ record }: { readonly record: IncidentData }): ReactNode {
  const { year, kind, types, summaryHtml } = record
  return (
    <div className="card margin-bottom--md tag-security-incident">
      <div className="card__header">
        <strong>
          <RecordLinkTo record={record} />
        </strong>
        <div className="tag-security-note">
          <English>{[year, kind, ...types.map(({ title }) => title)].join(' · ')}</English>
        </div>
      </div>
      <div className="card__body">
        <Prose html={summaryHtml} />
      </div>
    </div>
  )
}
