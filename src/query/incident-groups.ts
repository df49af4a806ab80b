import type { CompromiseTypeId } from '../generated/compromise-types.ts'
import { incidents, type Incident } from '../generated/incidents.ts'
import type { Ecosystem, Incident as AnyIncident, IncidentKind } from '../records/incidents.ts'
import { checkData, checkText, inHelper } from './arguments.ts'
import { unknownValue } from './select.ts'

/** What a group of incidents can have in common, and what then names the group. */
export interface GroupKeys {
  /** The year of the catalog. */
  readonly year: number
  /** A type of the incident. */
  readonly type: CompromiseTypeId
  /** An ecosystem of the incident. */
  readonly ecosystem: Ecosystem
  /** What kind of incident it is. */
  readonly kind: IncidentKind
}

/** Incidents that have something in common. */
export interface IncidentGroup<Key extends string | number = string | number, Item extends AnyIncident = Incident> {
  /** What they have in common. */
  readonly key: Key
  /** How many they are. */
  readonly count: number
  /** Oldest first, by year and then by id. */
  readonly incidents: readonly Item[]
}

/**
 * The incidents in groups with their counts. Years come oldest first; types, ecosystems and kinds with the most
 * incidents first, then by name. An incident with two types or ecosystems is in two groups, one with none is in none.
 *
 * @throws {RangeError} for an unknown grouping, with the nearest one.
 * @example
 * groupIncidents('year', findIncidents({ ecosystem: 'pear' })).map(({ key }) => key)
 * // => [2019, 2022]
 */
export function groupIncidents<By extends keyof GroupKeys>(by: By): IncidentGroup<GroupKeys[By]>[]
export function groupIncidents<By extends keyof GroupKeys, Item extends AnyIncident>(
  by: By,
  data: readonly Item[]
): IncidentGroup<GroupKeys[By], Item>[]
export function groupIncidents<By extends keyof GroupKeys>(
  by: By,
  data: readonly AnyIncident[] = incidents
): IncidentGroup<GroupKeys[By], AnyIncident>[] {
  checkText('groupIncidents', 'by', by)
  checkData('groupIncidents', data)
  if (!Object.hasOwn(keysBy, by)) throw inHelper('groupIncidents', unknownValue(by, 'grouping', Object.keys(keysBy)))
  const groups = new Map<GroupKeys[By], AnyIncident[]>()
  for (const incident of [...data].sort(byAge)) {
    for (const key of keysBy[by](incident) as readonly GroupKeys[By][])
      groups.set(key, [...(groups.get(key) ?? []), incident])
  }
  return [...groups]
    .map(([key, incidents]) => ({ key, count: incidents.length, incidents }))
    .sort((a, b) => (by === 'year' ? 0 : b.count - a.count) || (a.key < b.key ? -1 : 1))
}

const keysBy: { readonly [By in keyof GroupKeys]: (incident: AnyIncident) => readonly (string | number)[] } = {
  year: ({ year }) => [year],
  type: ({ types }) => types,
  ecosystem: ({ ecosystems }) => ecosystems,
  kind: ({ kind }) => [kind]
}

/** Oldest first: by year, then by id. */
export const byAge = (a: AnyIncident, b: AnyIncident): number => a.year - b.year || (a.id < b.id ? -1 : 1)
