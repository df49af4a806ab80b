import { contributions, type Contribution, type ContributionKey } from '../generated/contributions.ts'
import type { Contribution as AnyContribution } from '../records/contributions.ts'
import { hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { contributionIds, contributions, type Contribution, type ContributionId } from '../generated/contributions.ts'
export * from '../records/contributions.ts'
export type { SourceReference } from '../records/sources.ts'

/** What contributions can be narrowed by. */
export interface ContributionsFilter {
  /** Words of its title and description. */
  readonly text?: string | undefined
}

/**
 * The contribution with that id, alias or title, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getContribution('present').title
 * // => 'Present'
 */
export function getContribution<const T extends string>(
  name: Name<T, ContributionKey, 'contribution'>
): Found<T, Contribution>
export function getContribution<Item extends AnyContribution>(name: string, data: readonly Item[]): Item | undefined
export function getContribution(name: string, data: readonly AnyContribution[] = contributions) {
  return lookUp('getContribution', name, data)
}

/**
 * The ways to contribute that some words occur in, in the order of their ids.
 *
 * @throws {RangeError} for an unknown value, with those there are or the nearest.
 * @example
 * findContributions({ text: 'whitepapers' }).map(({ id }) => id)
 * // => ['review-and-provide-feedback']
 */
export function findContributions(filter?: ContributionsFilter): Contribution[]
export function findContributions<Item extends AnyContribution>(
  filter: ContributionsFilter | undefined,
  data: readonly Item[]
): Item[]
export function findContributions(
  filter: ContributionsFilter = {},
  data: readonly AnyContribution[] = contributions
): AnyContribution[] {
  return select('findContributions', data, filter, {
    text: hasWords(({ title, description }) => [title, description])
  })
}
