import { initiatives, type Initiative, type InitiativeKey } from '../generated/initiatives.ts'
import { statuses, type Status } from '../records/entry.ts'
import { initiativeKinds, type Initiative as AnyInitiative, type InitiativeKind } from '../records/initiatives.ts'
import { checkData } from './arguments.ts'
import { hasAddress } from './hosts.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { initiativeIds, initiatives, type Initiative, type InitiativeId } from '../generated/initiatives.ts'
export { statuses, type Status } from '../records/entry.ts'
export * from '../records/initiatives.ts'
export type { SourceReference } from '../records/sources.ts'

/** What initiatives can be narrowed by; a list of values asks for any of them. */
export interface InitiativesFilter {
  /** What it is. */
  readonly kind?: InitiativeKind | readonly InitiativeKind[] | undefined
  /** Whether it is at work today. */
  readonly status?: Status | readonly Status[] | undefined
  /** Id, name or GitHub handle of who leads it. */
  readonly lead?: string | readonly string[] | undefined
  /** A host that it is at, such as `github.com`, or the start of an address. */
  readonly reference?: string | readonly string[] | undefined
  /** Words of its name and description. */
  readonly text?: string | undefined
}

/**
 * The initiative with that id, alias or name, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getInitiative('security-assessments').kind
 * // => 'subproject'
 */
export function getInitiative<const T extends string>(name: Name<T, InitiativeKey, 'initiative'>): Found<T, Initiative>
export function getInitiative<Item extends AnyInitiative>(name: string, data: readonly Item[]): Item | undefined
export function getInitiative(name: string, data: readonly AnyInitiative[] = initiatives) {
  return lookUp('getInitiative', name, data)
}

/**
 * The initiatives of a kind, status or lead, in the order of their ids.
 *
 * @throws {RangeError} for an unknown value, with those there are or the nearest.
 * @example
 * findInitiatives({ kind: 'subproject', status: 'current' }).map(({ name }) => name)
 * // => ['Security Assessments']
 */
export function findInitiatives(filter?: InitiativesFilter): Initiative[]
export function findInitiatives<Item extends AnyInitiative>(
  filter: InitiativesFilter | undefined,
  data: readonly Item[]
): Item[]
export function findInitiatives(
  filter: InitiativesFilter = {},
  data: readonly AnyInitiative[] = initiatives
): AnyInitiative[] {
  checkData('findInitiatives', data)
  return select('findInitiatives', data, filter, {
    kind: equals('kind', initiativeKinds),
    status: equals('status', statuses),
    lead: {
      known: data.flatMap((one) => one.leads.map((lead) => ({ ...lead, id: idOf(lead) }))),
      test: (wanted) => (one) => one.leads.some((lead) => idOf(lead) === wanted)
    },
    reference: hasAddress(({ url }) => [url]),
    text: hasWords(({ name, description }) => [name, description])
  })
}

/** What names a lead for sure: those who never held an office have no id. */
const idOf = ({ lead, name }: AnyInitiative['leads'][number]): string => lead ?? name
