import { deliverables, type Deliverable, type DeliverableKey } from '../generated/deliverables.ts'
import { statuses, type Status } from '../records/entry.ts'
import {
  deliverableFormats,
  deliverableKinds,
  type Deliverable as AnyDeliverable,
  type DeliverableFormat,
  type DeliverableKind
} from '../records/deliverables.ts'
import { hasAddress } from './hosts.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'
import { times, type Times } from './times.ts'

export { deliverableIds, deliverables, type Deliverable, type DeliverableId } from '../generated/deliverables.ts'
export { statuses, type Status } from '../records/entry.ts'
export * from '../records/deliverables.ts'
export type { PartialDate } from '../records/dates.ts'
export type { Times, Years } from './times.ts'
export type { SourceReference } from '../records/sources.ts'

/**
 * What deliverables can be narrowed by; a list of values asks for any of them. Those without a date are left out where
 * a time is asked for.
 */
export interface DeliverablesFilter extends Times {
  /** What the deliverable is. */
  readonly kind?: DeliverableKind | readonly DeliverableKind[] | undefined
  /** Whether it holds today. */
  readonly status?: Status | readonly Status[] | undefined
  /** A format that one of its editions has. */
  readonly format?: DeliverableFormat | readonly DeliverableFormat[] | undefined
  /** A host that one of its links is at, such as `github.com`, or the start of an address. */
  readonly reference?: string | readonly string[] | undefined
  /** Words of its title and description. */
  readonly text?: string | undefined
}

/**
 * The deliverable with that id, alias or title, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getDeliverable('cloud-native-security-whitepaper').kind
 * // => 'whitepaper'
 */
export function getDeliverable<const T extends string>(
  name: Name<T, DeliverableKey, 'deliverable'>
): Found<T, Deliverable>
export function getDeliverable<Item extends AnyDeliverable>(name: string, data: readonly Item[]): Item | undefined
export function getDeliverable(name: string, data: readonly AnyDeliverable[] = deliverables) {
  return lookUp('getDeliverable', name, data)
}

/**
 * The deliverables of a kind, status or format, in the order of their ids.
 *
 * @throws {RangeError} for an unknown value, with those there are or the nearest.
 * @example
 * findDeliverables({ format: 'audio' }).map(({ id }) => id)
 * // => ['cloud-native-security-whitepaper']
 */
export function findDeliverables(filter?: DeliverablesFilter): Deliverable[]
export function findDeliverables<Item extends AnyDeliverable>(
  filter: DeliverablesFilter | undefined,
  data: readonly Item[]
): Item[]
export function findDeliverables(
  filter: DeliverablesFilter = {},
  data: readonly AnyDeliverable[] = deliverables
): AnyDeliverable[] {
  return select('findDeliverables', data, filter, {
    kind: equals('kind', deliverableKinds),
    status: equals('status', statuses),
    format: {
      known: deliverableFormats,
      test:
        (wanted) =>
        ({ links }) =>
          links.some(({ format }) => format === wanted)
    },
    reference: hasAddress(({ links }) => links.map(({ url }) => url)),
    ...times<AnyDeliverable>(filter, ({ date }) => date),
    text: hasWords(({ title, description }) => [title, description])
  })
}
