export { incidentTitles, type IncidentTitle } from '../generated/incident-titles.ts'
export { incidentKinds, type IncidentKind } from '../records/incidents.ts'
