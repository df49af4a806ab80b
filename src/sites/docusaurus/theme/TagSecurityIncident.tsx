import loaders from '@generated/tag-security/default/incident-loaders.js'
import type { ReactNode } from 'react'
import { Card } from '../client/parts.tsx'
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
  const facts = [year, kind, ...types.map(({ title }) => title)]
  return <Card className="tag-security-incident" record={record} facts={facts} html={summaryHtml} />
}
