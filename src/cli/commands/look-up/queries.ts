import { select } from '../../../query/select.ts'
import type { Claim } from '../../../records/pages.ts'
import type { Listed, ListedClaim } from './fields.ts'
import type { Filters } from './flags.ts'
import type { ListName } from './words.ts'

/** The filter of a list; the tag, mission and scope have none. */
export type FilterOf<Name extends ListName> = Name extends keyof Filters ? Filters[Name] : object

/** The questions that a list answers. */
export interface Queries<Name extends ListName> {
  readonly records: readonly Listed[Name][]
  /** The record with that id or name. */
  readonly get: (name: string) => Listed[Name] | undefined
  /** The records that meet a filter. */
  readonly find: (filter: FilterOf<Name>) => readonly Listed[Name][]
}

/** Gives the records of a collection that are to be looked into, in place of the packaged ones. */
export interface RecordsIn {
  <Item>(collection: string, packaged: readonly Item[]): readonly Item[]
}

const bound = <Name extends ListName>(
  records: readonly Listed[Name][],
  get: (name: string, data: readonly Listed[Name][]) => Listed[Name] | undefined,
  find: (filter: FilterOf<Name>, data: readonly Listed[Name][]) => readonly Listed[Name][]
): Queries<Name> => ({ records, get: (name) => get(name, records), find: (filter) => find(filter, records) })

const single = <Name extends 'tag' | 'mission' | 'scope'>(records: readonly Listed[Name][]): Queries<Name> =>
  bound<Name>(
    records,
    (name, data) => data.find(({ id }) => id === name.toLowerCase()),
    (_, data) => data
  )

/** Loads the data of one list and its helpers; of the packaged data, no more than that list. */
export const queries: { readonly [Name in ListName]: (recordsIn: RecordsIn) => Promise<Queries<Name>> } = {
  tag: async (recordsIn) => single<'tag'>(recordsIn('tag', [(await import('../../../query/tag.ts')).tag])),
  mission: async (recordsIn) =>
    single<'mission'>(recordsIn('mission', [(await import('../../../query/mission.ts')).mission])),
  scope: async (recordsIn) => single<'scope'>(recordsIn('scope', [(await import('../../../query/scope.ts')).scope])),
  channels: async (recordsIn) => {
    const { channels, getChannel, findChannels } = await import('../../../query/channels.ts')
    return bound<'channels'>(recordsIn('channels', channels), getChannel, findChannels)
  },
  meetings: async (recordsIn) => {
    const { meetings, getMeeting, findMeetings } = await import('../../../query/meetings.ts')
    return bound<'meetings'>(recordsIn('meetings', meetings), getMeeting, findMeetings)
  },
  roles: async (recordsIn) => {
    const { roles, getRole, findRoles } = await import('../../../query/roles.ts')
    return bound<'roles'>(recordsIn('roles', roles), getRole, findRoles)
  },
  leads: async (recordsIn) => {
    const { leads, getLead, findLeads } = await import('../../../query/leads.ts')
    // The helper answers for today where no day is given; a list without `--at` is of everyone.
    return bound<'leads'>(recordsIn('leads', leads), getLead, ({ role, at }, data) => {
      if (at !== undefined) return findLeads({ role, at: at === 'today' ? undefined : at }, data)
      // Says so when there is no such role.
      findLeads({ role }, data)
      return data.filter(({ terms }) => role === undefined || terms.some((term) => term.role === role))
    })
  },
  initiatives: async (recordsIn) => {
    const { initiatives, getInitiative, findInitiatives } = await import('../../../query/initiatives.ts')
    return bound<'initiatives'>(recordsIn('initiatives', initiatives), getInitiative, findInitiatives)
  },
  deliverables: async (recordsIn) => {
    const { deliverables, getDeliverable, findDeliverables } = await import('../../../query/deliverables.ts')
    return bound<'deliverables'>(recordsIn('deliverables', deliverables), getDeliverable, findDeliverables)
  },
  contributions: async (recordsIn) => {
    const { contributions, getContribution, findContributions } = await import('../../../query/contributions.ts')
    return bound<'contributions'>(recordsIn('contributions', contributions), getContribution, findContributions)
  },
  procedures: async (recordsIn) => {
    const { procedures, getProcedure, findProcedures } = await import('../../../query/procedures.ts')
    return bound<'procedures'>(recordsIn('procedures', procedures), getProcedure, findProcedures)
  },
  resources: async (recordsIn) => {
    const { resources, getResource, findResources } = await import('../../../query/resources.ts')
    return bound<'resources'>(recordsIn('resources', resources), getResource, findResources)
  },
  lexicon: async (recordsIn) => {
    const { lexicon, getTerm, findTerms } = await import('../../../query/lexicon.ts')
    return bound<'lexicon'>(recordsIn('lexicon', lexicon), getTerm, findTerms)
  },
  'compromise-types': async (recordsIn) => {
    const { compromiseTypes, getCompromiseType, findCompromiseTypes } =
      await import('../../../query/compromise-types.ts')
    return bound<'compromise-types'>(
      recordsIn('compromise-types', compromiseTypes),
      getCompromiseType,
      findCompromiseTypes
    )
  },
  incidents: async (recordsIn) => {
    const { incidents, getIncident, findIncidents } = await import('../../../query/incidents.ts')
    const types = recordsIn<{ readonly id: string }>('compromise-types', [])
    // The helper knows the packaged types, and other content may have others.
    const find: typeof findIncidents = ({ type, ...filter } = {}, data = []) =>
      types.length === 0
        ? findIncidents({ type, ...filter }, data)
        : select(
            findIncidents(filter, data),
            { type },
            { type: { known: types.map(({ id }) => id), test: ({ types }, wanted) => types.includes(wanted) } }
          )
    return bound<'incidents'>(recordsIn('incidents', incidents), getIncident, find)
  },
  pages: async (recordsIn) => {
    const { pages, getPage, findPages } = await import('../../../query/pages.ts')
    return bound<'pages'>(recordsIn('pages', pages), getPage, findPages)
  },
  claims: async (recordsIn) => {
    const { pages, findClaims } = await import('../../../query/pages.ts')
    const all = recordsIn('pages', pages)
    const listed = new Map(
      all.flatMap((page) => page.claims.map((claim): [Claim, ListedClaim] => [claim, { page: page.id, ...claim }]))
    )
    return bound<'claims'>(
      [...listed.values()],
      (name, data) => data.find(({ id }) => id === name.toLowerCase()),
      (filter) => findClaims(filter, all).flatMap((claim) => listed.get(claim) ?? [])
    )
  },
  sources: async (recordsIn) => {
    const { sources, getSource, findSources } = await import('../../../query/sources.ts')
    return bound<'sources'>(recordsIn('sources', sources), getSource, findSources)
  }
}
