import type { ChannelsFilter } from '../../../query/channels.ts'
import type { CompromiseTypesFilter } from '../../../query/compromise-types.ts'
import type { ContributionsFilter } from '../../../query/contributions.ts'
import type { DeliverablesFilter } from '../../../query/deliverables.ts'
import type { IncidentsFilter } from '../../../query/incidents.ts'
import type { InitiativesFilter } from '../../../query/initiatives.ts'
import type { LeadsFilter } from '../../../query/leads.ts'
import type { TermsFilter } from '../../../query/lexicon.ts'
import type { MeetingsFilter } from '../../../query/meetings.ts'
import type { ClaimsFilter, PagesFilter } from '../../../query/pages.ts'
import type { ProceduresFilter } from '../../../query/procedures.ts'
import type { ResourcesFilter } from '../../../query/resources.ts'
import type { RolesFilter } from '../../../query/roles.ts'
import type { SourcesFilter } from '../../../query/sources.ts'
import type { ListName } from './words.ts'

/** A flag that narrows a list. */
export interface FilterFlag {
  /** What its value is, as the help shows it. */
  readonly value: string
  /** What it asks for. */
  readonly does: string
  /** What can be narrowed by it. */
  readonly of: readonly ListName[]
}

/** The filter of each list, as the query helpers take it. */
export interface Filters {
  readonly channels: ChannelsFilter
  readonly meetings: MeetingsFilter
  readonly roles: RolesFilter
  readonly leads: LeadsFilter
  readonly initiatives: InitiativesFilter
  readonly deliverables: DeliverablesFilter
  readonly contributions: ContributionsFilter
  readonly procedures: ProceduresFilter
  readonly resources: ResourcesFilter
  readonly lexicon: TermsFilter
  readonly 'compromise-types': CompromiseTypesFilter
  readonly incidents: IncidentsFilter
  readonly pages: PagesFilter
  readonly claims: ClaimsFilter
  readonly sources: SourcesFilter
}

type KeyIn<Filter> = Filter extends unknown ? keyof Filter : never

/** Name of a flag. Each key of a filter has one, but a year has two ends, and `--format` says how to show a list. */
export type FlagName = Exclude<KeyIn<Filters[keyof Filters]>, 'year' | 'format'> | 'since' | 'until' | 'linkFormat'

/** Every flag that narrows a list, by the name that its value has among the options. */
export const filterFlags: Readonly<Record<FlagName, FilterFlag>> = {
  type: { value: 'id', does: 'compromise type', of: ['incidents'] },
  since: { value: 'year', does: 'first year', of: ['incidents'] },
  until: { value: 'year', does: 'last year', of: ['incidents'] },
  kind: {
    value: 'kind',
    does: 'what it is',
    of: ['channels', 'initiatives', 'deliverables', 'compromise-types', 'incidents']
  },
  ecosystem: { value: 'name', does: 'such as npm', of: ['incidents'] },
  identifier: { value: 'id', does: 'such as CVE-2024-3094', of: ['incidents'] },
  package: { value: 'purl', does: 'such as pkg:npm/axios', of: ['incidents'] },
  technique: { value: 'id', does: 'of ATT&CK, such as T1195', of: ['incidents'] },
  role: { value: 'role', does: 'office held', of: ['leads'] },
  at: { value: 'date', does: 'in office then, or `today`', of: ['leads'] },
  status: {
    value: 'status',
    does: 'current or former',
    of: ['channels', 'meetings', 'initiatives', 'deliverables', 'resources']
  },
  lead: { value: 'id', does: 'who leads it', of: ['initiatives'] },
  rel: { value: 'rel', does: 'link it has today', of: ['meetings'] },
  linkFormat: { value: 'format', does: 'format of an edition', of: ['deliverables'] },
  category: { value: 'category', does: "the lexicon's category", of: ['lexicon'] },
  defined: { value: 'true|false', does: 'whether the TAG defines it', of: ['compromise-types'] },
  page: { value: 'id', does: 'page it stands on', of: ['claims'] },
  section: { value: 'name', does: 'section it stands in', of: ['claims'] },
  verdict: { value: 'verdict', does: 'whether it holds', of: ['claims'] },
  license: { value: 'spdx', does: 'licence of it', of: ['sources'] },
  text: {
    value: 'words',
    does: 'words in its text; all but leads and claims',
    of: [
      'channels',
      'meetings',
      'roles',
      'initiatives',
      'deliverables',
      'contributions',
      'procedures',
      'resources',
      'lexicon',
      'compromise-types',
      'incidents',
      'pages',
      'sources'
    ]
  }
}

/** The names of the flags, in the order they are shown. */
export const flagNames = Object.keys(filterFlags) as FlagName[]

/** A flag as it is typed. */
export const flagOf = (name: FlagName): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
