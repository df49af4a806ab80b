// Compiled, never run: records and their references have the types of the ids, so that look-ups take them as they are.
import * as api from '../../src/index.ts'
import { incidentTitles } from '../../src/query/incident-titles.ts'
import type { Ids } from '../../src/generated/ids.ts'

const isFound = <Item extends object>(item: Item): Item => item
const first = <Item>(items: readonly Item[]): Item => items[0] as Item

// The id of every record.
const id: api.IncidentId = api.getIncident('xz').id
isFound(api.getIncident(id))
isFound(api.getChannel(first(api.channels).id))
isFound(api.getMeeting(first(api.meetings).id))
isFound(api.getRole(first(api.roles).id))
isFound(api.getLead(first(api.leads).id))
isFound(api.getInitiative(first(api.initiatives).id))
isFound(api.getDeliverable(first(api.deliverables).id))
isFound(api.getContribution(first(api.contributions).id))
isFound(api.getProcedure(first(api.procedures).id))
isFound(api.getResource(first(api.resources).id))
isFound(api.getTerm(first(api.lexicon).id))
isFound(api.getCompromiseType(first(api.compromiseTypes).id))
isFound(api.getIncident(first(api.incidents).id))
isFound(api.getPage(first(api.pages).id))
isFound(api.getSource(first(api.sources).id))
isFound(api.getIncident(first(incidentTitles).id))
isFound(api.getIncident(first(api.incidentIds)))

// Every reference.
const { types, typesInText, related, sources } = first(api.incidents)
api.findIncidents({ type: types[0] })
isFound(api.getCompromiseType(first(types)))
isFound(api.getCompromiseType(first(typesInText)))
isFound(api.getCompromiseType(first(first(incidentTitles).types)))
isFound(api.getIncident(first(related)))
isFound(api.getSource(first(sources).id))
isFound(api.getTerm(first(first(api.lexicon).related)))
isFound(api.getChannel(first(first(api.channels).replacedBy)))
isFound(api.getInitiative(first(first(api.initiatives).replacedBy)))
isFound(api.getResource(first(first(api.resources).replacedBy)))
const { lead } = first(first(api.initiatives).leads)
if (lead !== undefined) isFound(api.getLead(lead))
const { partOf } = first(api.deliverables)
if (partOf !== undefined) isFound(api.getDeliverable(partOf))
isFound(api.getSource(first(first(first(api.leads).terms).sources).id))
for (const { sources } of [...api.mission.goals, ...api.scope.areas, ...api.scope.inCharter, api.tag])
  isFound(api.getSource(first(sources).id))
isFound(api.getCompromiseType(first(api.groupIncidents('type')).key))

// The collection of a reference into any of them tells which ids it has.
const record = first(first(first(api.pages).claims).records)
if (record.collection === 'channels') isFound(api.getChannel(record.id))
if (record.collection === 'mission') record.id satisfies 'mission'
const claimed = first(first(api.findClaims()).records)
if (claimed.collection === 'leads') isFound(api.getLead(claimed.id))
const gap = first(api.meta.gaps)
if (gap.collection === 'leads' && gap.ids) isFound(api.getLead(first(gap.ids)))
if (gap.source !== undefined) isFound(api.getSource(gap.source))
first(first(api.sources).gaps).collection satisfies Ids['collections']

// Other data have other ids.
const other = api.findClaims({}, api.pages as readonly api.Page<Record<string, string>>[])
first(first(other).records).id satisfies string
// @ts-expect-error its ids are not those of this package
first(first(other).records).id satisfies api.ChannelId
