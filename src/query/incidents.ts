import { compromiseTypeIds, type CompromiseTypeId } from '../generated/compromise-types.ts'
import { nameKey } from '../name-key.ts'
import { incidents, type Incident, type IncidentKey } from '../generated/incidents.ts'
import {
  ecosystems,
  incidentKinds,
  type Ecosystem,
  type Incident as AnyIncident,
  type IncidentKind
} from '../records/incidents.ts'
import { affectsPackage } from './affects.ts'
import { byAge } from './incident-groups.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { incidentIds, incidents, type Incident, type IncidentId } from '../generated/incidents.ts'
export { affects, type Affects } from './affects.ts'
export { groupIncidents, type GroupKeys, type IncidentGroup } from './incident-groups.ts'
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
  /**
   * Package URL of a package, in any case: the incidents that affect it, or may (see `affects`). A version counts; its
   * subpath does not.
   */
  readonly package?: string | undefined
  /** An ATT&CK technique; one without a part after the point includes its sub-techniques. */
  readonly technique?: string | undefined
  /** Words of its title, aliases, summary, impact and details. */
  readonly text?: string | undefined
}

/**
 * The incident with that id, alias, title or identifier, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getIncident('event-stream').year
 * // => 2018
 */
export function getIncident<const T extends string>(name: Name<T, IncidentKey, 'incident'>): Found<T, Incident>
export function getIncident<Item extends AnyIncident>(name: string, data: readonly Item[]): Item | undefined
export function getIncident(name: string, data: readonly AnyIncident[] = incidents) {
  return lookUp('getIncident', name, data)
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
 * @example
 * findIncidents({ package: 'pkg:npm/axios@0.1.0' })
 * // => []
 */
export function findIncidents(filter?: IncidentsFilter): Incident[]
export function findIncidents<Item extends AnyIncident>(
  filter: IncidentsFilter | undefined,
  data: readonly Item[]
): Item[]
export function findIncidents(filter: IncidentsFilter = {}, data: readonly AnyIncident[] = incidents): AnyIncident[] {
  return select('findIncidents', data, filter, {
    type: {
      known: compromiseTypeIds,
      test:
        (wanted) =>
        ({ types }) =>
          types.includes(wanted)
    },
    year: {
      types: 'number or object',
      test: (wanted) => {
        const { from, to } = spanOf(wanted)
        return ({ year }) => year >= from && year <= to
      }
    },
    kind: equals('kind', incidentKinds),
    ecosystem: {
      known: ecosystems,
      test:
        (wanted) =>
        ({ ecosystems }) =>
          ecosystems.includes(wanted)
    },
    identifier: {
      test: (wanted) => {
        const isWanted = sameText(wanted)
        return ({ identifiers }) => identifiers.some(({ id }) => isWanted(id))
      }
    },
    package: {
      test: (wanted) => {
        const affected = affectsPackage(wanted)
        return (incident) => affected(incident) !== 'not-listed'
      }
    },
    technique: {
      test: (wanted) => {
        const isWanted = sameText(wanted)
        return ({ techniques }) => techniques.some(({ id }) => isWanted(id) || isWanted(id.split('.')[0] ?? ''))
      }
    },
    text: hasWords(({ title, aliases, summary, impact, details }) => [title, ...aliases, summary, impact, details])
  }).sort(byAge)
}

/** Whether a text is the wanted one, in any case. */
function sameText(wanted: string): (text: string) => boolean {
  const key = nameKey(wanted)
  return (text) => nameKey(text) === key
}

/** The first and the last year that a filter asks for. */
function spanOf(year: number | Years): { from: number; to: number } {
  const { from = -Infinity, to = Infinity } = typeof year === 'object' ? year : { from: year, to: year }
  for (const one of [from, to])
    if (!Number.isInteger(one) && Math.abs(one) !== Infinity)
      throw new RangeError(`\`${one}\` is not a year; write it like 2018`)
  if (from > to)
    throw new RangeError(`The span from ${from} to ${to} ends before it starts; did you mean from ${to} to ${from}?`)
  return { from, to }
}
