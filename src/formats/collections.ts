import { meta } from '../query/meta.ts'
import { unknownValue } from '../query/select.ts'
import type { Channel } from '../records/channels.ts'
import type { CompromiseType } from '../records/compromise-types.ts'
import type { Contribution } from '../records/contributions.ts'
import type { Deliverable } from '../records/deliverables.ts'
import type { Incident } from '../records/incidents.ts'
import type { Initiative } from '../records/initiatives.ts'
import type { Lead } from '../records/leads.ts'
import type { Term } from '../records/lexicon.ts'
import type { Meeting } from '../records/meetings.ts'
import type { Mission } from '../records/mission.ts'
import type { Page } from '../records/pages.ts'
import type { Procedure } from '../records/procedures.ts'
import type { Resource } from '../records/resources.ts'
import type { Role } from '../records/roles.ts'
import type { Scope } from '../records/scope.ts'
import type { Source } from '../records/sources.ts'
import type { Tag } from '../records/tag.ts'
import type { Row } from './format.ts'

/** The records of each collection, as this package exports them: all of them, or some. */
export interface Collections {
  /** Who the TAG is. */
  readonly tag: Tag
  /** What the TAG is for. */
  readonly mission: Mission
  /** What the TAG works on. */
  readonly scope: Scope
  /** Where the TAG meets, writes and publishes. */
  readonly channels: readonly Channel[]
  /** The TAG's meetings. */
  readonly meetings: readonly Meeting[]
  /** The TAG's offices. */
  readonly roles: readonly Role[]
  /** Who leads or led the TAG. */
  readonly leads: readonly Lead[]
  /** The TAG's subprojects and groups. */
  readonly initiatives: readonly Initiative[]
  /** What the TAG published. */
  readonly deliverables: readonly Deliverable[]
  /** Ways to contribute. */
  readonly contributions: readonly Contribution[]
  /** How to do something with the TAG. */
  readonly procedures: readonly Procedure[]
  /** Documents and sites. */
  readonly resources: readonly Resource[]
  /** Terms of the lexicon. */
  readonly lexicon: readonly Term[]
  /** Types of supply-chain compromise. */
  readonly 'compromise-types': readonly CompromiseType[]
  /** Supply-chain incidents. */
  readonly incidents: readonly Incident[]
  /** The two pages that this package started from. */
  readonly pages: readonly Page[]
  /** Where facts were read. */
  readonly sources: readonly Source[]
}

/** Name of a collection. */
export type CollectionName = keyof Collections

/** Some collections, by name. */
export type SomeCollections = { readonly [Name in CollectionName]?: Collections[Name] | undefined }

/** The collections that linked data has words for. */
export const linkedCollections = ['lexicon', 'compromise-types', 'incidents', 'sources'] as const

/** Collections as `toJsonLd` takes them. */
export type LinkedCollections = Pick<SomeCollections, (typeof linkedCollections)[number]>

/**
 * The collections that are there, by name.
 *
 * @throws {RangeError} for a name that is not among the known ones, with the nearest one.
 */
export function entriesOf(
  collections: SomeCollections,
  known: readonly string[] = Object.keys(meta.counts)
): readonly (readonly [string, Row | readonly Row[]])[] {
  const entries = Object.entries(collections) as unknown as readonly (readonly [
    string,
    Row | readonly Row[] | undefined
  ])[]
  return entries.flatMap(([name, records]) => {
    if (!known.includes(name)) throw unknownValue(name, 'collection here', known)
    return records === undefined ? [] : [[name, records] as const]
  })
}
