import components from '@theme-init/MDXComponents'
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'

/** A component whose code and data are loaded only by the pages that use it. */
function onDemand<Properties extends object>(
  load: () => Promise<{ default: ComponentType<Properties> }>
): (properties: Properties) => ReactNode {
  const Component = lazy(load) as unknown as ComponentType<Properties>
  return (properties) => (
    <Suspense fallback={null}>
      <Component {...properties} />
    </Suspense>
  )
}

/** What MDX can use without an import: the theme's components and those of this package. */
export default {
  ...components,
  Leads: onDemand(() => import('@theme/TagSecurityLeads')),
  Meetings: onDemand(() => import('@theme/TagSecurityMeetings')),
  Channels: onDemand(() => import('@theme/TagSecurityChannels')),
  Incident: onDemand(() => import('@theme/TagSecurityIncident')),
  IncidentTable: onDemand(() => import('@theme/TagSecurityIncidentTable')),
  Assessment: onDemand(() => import('@theme/TagSecurityAssessment')),
  AssessmentTable: onDemand(() => import('@theme/TagSecurityAssessmentTable')),
  Term: onDemand(() => import('@theme/TagSecurityTerm'))
}
