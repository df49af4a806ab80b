import { compromiseTypes, type CompromiseTypeId } from '../generated/compromise-types.ts'
import { nameKey } from '../name-key.ts'
import { incidents, type Incident, type IncidentKey } from '../generated/incidents.ts'
import {
  ecosystems,
  incidentKinds,
  type Ecosystem,
  type Incident as AnyIncident,
  type IncidentKind
} from '../records/incidents.ts'
import type { PartialDate } from '../records/dates.ts'
import { affectsPackage } from './affects.ts'
import { hasAddress } from './hosts.ts'
import { byAge } from './incident-groups.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'
import { times, type Times } from './times.ts'

export { incidentIds, incidents, type Incident, type IncidentId } from '../generated/incidents.ts'
export { affects, type Affects } from './affects.ts'
export { groupIncidents, type GroupKeys, type IncidentGroup } from './incident-groups.ts'
export type { CompromiseTypeId } from '../generated/compromise-types.ts'
export type { PartialDate } from '../records/dates.ts'
export type { Times, Years } from './times.ts'
export * from '../records/incidents.ts'
export type { SourceReference } from '../records/sources.ts'

/**
 * What incidents can be narrowed by. A list of values asks for any of them, an empty one gives nothing. At run time
 * values count in any case and spelling, such as `PyPI`.
 *
 * Years are those of the catalog that the incident is filed under. A month or day in `since` or `until` is compared
 * with the day it was disclosed, else detected, else began; where no source gives one, with the year of the catalog.
 */
export interface IncidentsFilter extends Times {
  /** Id of a compromise type that the catalog's index gives. */
  readonly type?: CompromiseTypeId | readonly CompromiseTypeId[] | undefined
  /** What happened. */
  readonly kind?: IncidentKind | readonly IncidentKind[] | undefined
  /** Where the affected thing was distributed, or on what it ran. */
  readonly ecosystem?: Ecosystem | readonly Ecosystem[] | undefined
  /** An identifier of a public database, in any case, such as `CVE-2024-3094`. */
  readonly identifier?: string | readonly string[] | undefined
  /**
   * Package URL of a package, in any case: the incidents that affect it, or may (see `affects`). A version counts; its
   * subpath does not. The long lists of `./packages` are not looked into: `affected` of `./affected` does that.
   */
  readonly package?: string | undefined
  /** An ATT&CK technique; one without a part after the point includes its sub-techniques. */
  readonly technique?: string | readonly string[] | undefined
  /** A host that one of its references is at, such as `github.com`, or the start of an address. */
  readonly reference?: string | readonly string[] | undefined
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
 * @throws {RangeError} for an unknown type, kind or ecosystem, with those there are or the nearest; for a span that
 * ends before it starts; for anything but a date, a host or a package URL where one is due.
 * @example
 * findIncidents({ identifier: 'cve-2024-3094' }).map(({ id }) => id)
 * // => ['xz']
 * @example
 * findIncidents({ package: 'pkg:npm/event-stream@3.3.6', technique: 'T1195' }).map(({ id }) => id)
 * // => ['event-stream']
 * @example
 * findIncidents({ package: 'pkg:npm/axios@0.1.0' })
 * // => []
 * @example
 * findIncidents({ ecosystem: ['npm', 'pypi'], since: '2024-12' }).length > 1
 * // => true
 */
export function findIncidents(filter?: IncidentsFilter): Incident[]
export function findIncidents<Item extends AnyIncident>(
  filter: IncidentsFilter | undefined,
  data: readonly Item[]
): Item[]
export function findIncidents(filter: IncidentsFilter = {}, data: readonly AnyIncident[] = incidents): AnyIncident[] {
  return select('findIncidents', data, filter, {
    type: equals('types', compromiseTypes),
    ...times<AnyIncident>(filter, dateOf),
    kind: equals('kind', incidentKinds),
    ecosystem: equals(
      'ecosystems',
      ecosystems.map((id) => ({ id, aliases: otherNames[id] ?? [] }))
    ),
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
    reference: hasAddress(({ references }) => references.map(({ url }) => url)),
    text: hasWords(({ title, aliases, summary, impact, details }) => [title, ...aliases, summary, impact, details])
  }).sort(byAge)
}

/** What people also call some ecosystems: by their language, or their type in package URLs. */
const otherNames: Readonly<Partial<Record<Ecosystem, readonly string[]>>> = {
  pypi: ['Python', 'pip'],
  rubygems: ['Ruby', 'gem'],
  packagist: ['PHP', 'Composer'],
  golang: ['Go']
}

/** Whether a text is the wanted one, in any case. */
function sameText(wanted: string): (text: string) => boolean {
  const key = nameKey(wanted)
  return (text) => nameKey(text) === key
}

/** When it became known, where a day is asked for and a source says so; else the catalog's year. */
function dateOf({ year, disclosed, detected, began }: AnyIncident, isYear: boolean): PartialDate {
  return (isYear ? undefined : (disclosed ?? detected ?? began)) ?? String(year)
}
