// Compiled by a test in a project that installed the tarball; never run.
import * as api from '@cncf/tag-security'
import { channels, type Channel } from '@cncf/tag-security/channels'
import { plainCell, toCsv, toJsonLd, toYaml } from '@cncf/tag-security/formats'
import { incidentTitles, type IncidentTitle } from '@cncf/tag-security/incidents/titles'
import { mission, type Mission } from '@cncf/tag-security/mission'
import { search, type SearchResult } from '@cncf/tag-security/search'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type IsAny<T> = 0 extends 1 & T ? true : false
const holds = <T extends true>(): T | undefined => undefined

// No export is `any`.
holds<Equal<{ [Key in keyof typeof api]: IsAny<(typeof api)[Key]> }[keyof typeof api], false>>()

// A literal is looked up at compile time, a string at run time.
const some: string = 'slack-tag-security'
holds<Equal<ReturnType<typeof knownChannel>, Channel>>()
holds<Equal<ReturnType<typeof perhapsChannel>, Channel | undefined>>()
const knownChannel = () => api.getChannel('slack-tag-security')
const perhapsChannel = () => api.getChannel(some)
const eitherLead = (name: 'marina-moore' | 'jkjell') => api.getLead(name).terms
const id: api.ChannelId = 'slack-tag-security'
const kinds: readonly api.ChannelKind[] = api.channelKinds
const wholeMission: Mission = mission
const listed: readonly Channel[] = channels
const titles: readonly IncidentTitle[] = incidentTitles
const results: readonly SearchResult[] = search('xz', { collections: ['incidents'] })
const byYear: readonly number[] = api.groupIncidents('year').map(({ key }) => key)
const anchorAndPart: readonly api.Term[] = [api.getTerm('containerimage-scanning'), api.getTerm('RBAC')]
const texts: readonly string[] = [
  toCsv('tag', api.tag),
  toYaml({ leads: api.leads, 'compromise-types': api.compromiseTypes }),
  toJsonLd({ lexicon: api.lexicon }),
  plainCell('a')
]

// Wrong uses do not compile.
// @ts-expect-error no channel is called "nope"
api.getChannel('nope')
// @ts-expect-error one of the two is no lead
const oneOfTwo = (name: 'marina-moore' | 'nobody') => api.getLead(name)
// @ts-expect-error data is readonly
api.leads.push(api.leads[0])
// @ts-expect-error records are readonly
wholeMission.summary = ''
// @ts-expect-error no such role
api.findLeads({ role: 'boss' })
// @ts-expect-error no such filter
api.findChannels({ colour: 'red' })
// @ts-expect-error no incident is called "nope"
api.getIncident('nope')
// @ts-expect-error no such compromise type
api.findIncidents({ type: 'dev-tool' })
// @ts-expect-error no such collection
search('xz', { collections: ['incident'] })
// @ts-expect-error the list of titles holds no summaries
incidentTitles[0]!.summary.trim()
// @ts-expect-error no such id
const wrongId: api.LeadId = 'nobody'
// @ts-expect-error a record may lack it
const purpose: string = channels[0]!.purpose
// @ts-expect-error no such collection
toYaml({ incident: api.incidents })
// @ts-expect-error these are no roles
toCsv('roles', api.leads)
// @ts-expect-error linked data has no words for leads
toJsonLd({ leads: api.leads })

export { anchorAndPart, byYear, results, texts, titles }
export { eitherLead, id, kinds, listed, oneOfTwo, purpose, wrongId }
