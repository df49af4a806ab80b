import { compromiseTypeIds, type CompromiseTypeId } from '../generated/compromise-types.ts'
import { incidents, type IncidentKey } from '../generated/incidents.ts'
import { ecosystems, incidentKinds, type Ecosystem, type Incident, type IncidentKind } from '../records/incidents.ts'
import { nameKey } from '../name-key.ts'
import { isSamePackage } from './packages.ts'
import { equals, hasWords, lookUp, select, unknownValue, type Found, type Name } from './select.ts'

export { incidentIds, incidents, type IncidentId } from '../generated/incidents.ts'
export type { CompromiseTypeId } from '../generated/compromise-types.ts'
export type { PartialDate } from '../records/dates.ts'
export * from '../records/incidents.ts'
export type { SourceReference } from '../records/sources.ts'

/** A span of years; an end that is absent is open. */
export interface Years {
  /** The first year. */
  readonly from?: number | undefined
  /** The last year, included. */
  readonly to?: number | undefined
}

/** What incidents can be narrowed by. */
export interface IncidentsFilter {
  /** Id of a compromise type that the catalog's index gives. */
  readonly type?: CompromiseTypeId | undefined
  /** The year of the catalog it is filed under, or a span of years. */
  readonly year?: number | Years | undefined
  /** What happened. */
  readonly kind?: IncidentKind | undefined
  /** Where the affected thing was distributed, or on what it ran. */
  readonly ecosystem?: Ecosystem | undefined
  /** An identifier of a public database, in any case, such as `CVE-2024-3094`. */
  readonly identifier?: string | undefined
  /** Package URL of an affected package, in any case; its version, qualifiers and subpath do not count. */
  readonly package?: string | undefined
  /** An ATT&CK technique; one without a part after the point includes its sub-techniques. */
  readonly technique?: string | undefined
  /** Words of its title, aliases, summary, impact and details. */
  readonly text?: string | undefined
}

/** What a group of incidents can have in common, and what then names the group. */
export interface GroupKeys {
  readonly year: number
  readonly type: CompromiseTypeId
  readonly ecosystem: Ecosystem
  readonly kind: IncidentKind
}

/** Incidents that have something in common. */
export interface IncidentGroup<Key extends string | number = string | number> {
  /** What they have in common. */
  readonly key: Key
  /** How many they are. */
  readonly count: number
  /** Oldest first, by year and then by id. */
  readonly incidents: readonly Incident[]
}

/**
 * The incident with that id or alias, in any case.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @example
 * getIncident('event-stream').year
 * // => 2018
 */
export function getIncident<const T extends string>(name: Name<T, IncidentKey, 'incident'>): Found<T, Incident>
export function getIncident(name: string, data: readonly Incident[]): Incident | undefined
export function getIncident(name: string, data = incidents) {
  return lookUp(name, data)
}

/**
 * The incidents that meet every key of the filter, oldest first: by year, then by id.
 *
 * @throws {RangeError} for an unknown type, kind or ecosystem, with the nearest one; for a span that ends before it
 * starts; for anything but a year or a package URL where one is due.
 * @example
 * findIncidents({ identifier: 'cve-2024-3094' }).map(({ id }) => id)
 * // => ['xz']
 * @example
 * findIncidents({ package: 'pkg:npm/event-stream@3.3.6', technique: 'T1195' }).map(({ id }) => id)
 * // => ['event-stream']
 */
export function findIncidents(filter: IncidentsFilter = {}, data = incidents): Incident[] {
  const { identifier, package: purl, technique } = filter
  const { from, to } = spanOf(filter.year)
  const isWantedIdentifier = sameText(identifier)
  const isWantedTechnique = sameText(technique)
  const isWantedPackage = isSamePackage(purl)
  return select(data, filter, {
    type: { known: compromiseTypeIds, test: ({ types }, wanted) => types.includes(wanted) },
    year: { test: ({ year }) => year >= from && year <= to },
    kind: equals('kind', incidentKinds),
    ecosystem: { known: ecosystems, test: ({ ecosystems }, wanted) => ecosystems.includes(wanted) },
    identifier: { test: ({ identifiers }) => identifiers.some(({ id }) => isWantedIdentifier(id)) },
    package: { test: ({ packages }) => packages.some(({ purl }) => isWantedPackage(purl)) },
    technique: {
      test: ({ techniques }) =>
        techniques.some(({ id }) => isWantedTechnique(id) || isWantedTechnique(id.split('.')[0] ?? ''))
    },
    text: hasWords(({ title, aliases, summary, impact, details }) => [title, ...aliases, summary, impact, details])
  }).sort(byAge)
}

/**
 * The incidents in groups with their counts. Years come oldest first; types, ecosystems and kinds with the most
 * incidents first, then by name. An incident with two types or ecosystems is in two groups, one with none is in none.
 *
 * @throws {RangeError} for an unknown grouping, with the nearest one.
 * @example
 * groupIncidents('year', findIncidents({ ecosystem: 'pypi' })).map(({ key }) => key).slice(0, 2)
 * // => [2018, 2019]
 */
export function groupIncidents<By extends keyof GroupKeys>(by: By, data = incidents): IncidentGroup<GroupKeys[By]>[] {
  if (!Object.hasOwn(keysBy, by)) throw unknownValue(by, 'grouping', Object.keys(keysBy))
  const groups = new Map<GroupKeys[By], Incident[]>()
  for (const incident of [...data].sort(byAge)) {
    for (const key of keysBy[by](incident) as readonly GroupKeys[By][])
      groups.set(key, [...(groups.get(key) ?? []), incident])
  }
  return [...groups]
    .map(([key, incidents]) => ({ key, count: incidents.length, incidents }))
    .sort((a, b) => (by === 'year' ? 0 : b.count - a.count) || (a.key < b.key ? -1 : 1))
}

const keysBy: { readonly [By in keyof GroupKeys]: (incident: Incident) => readonly (string | number)[] } = {
  year: ({ year }) => [year],
  type: ({ types }) => types,
  ecosystem: ({ ecosystems }) => ecosystems,
  kind: ({ kind }) => [kind]
}

const byAge = (a: Incident, b: Incident): number => a.year - b.year || (a.id < b.id ? -1 : 1)

/** Whether a text is the wanted one, in any case. */
const sameText =
  (wanted = '') =>
  (text: string): boolean =>
    nameKey(text) === nameKey(wanted)

/** The first and the last year that a filter asks for. */
function spanOf(year: number | Years = {}): { from: number; to: number } {
  const { from = -Infinity, to = Infinity } = typeof year === 'object' ? year : { from: year, to: year }
  for (const one of [from, to])
    if (!Number.isInteger(one) && Math.abs(one) !== Infinity)
      throw new RangeError(`\`${one}\` is not a year; write it like 2018`)
  if (from > to)
    throw new RangeError(`The span from ${from} to ${to} ends before it starts; did you mean from ${to} to ${from}?`)
  return { from, to }
}
