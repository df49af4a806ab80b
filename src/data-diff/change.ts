import type { Field } from './data-set.ts'
import type { ValueChange } from './value-changes.ts'

/** How much a version grows, smallest first. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const

/** How much a version grows. */
export type Bump = (typeof bumps)[number]

/** Whether one growth is more than another. */
export const isMore = (one: Bump, other: Bump): boolean => bumps.indexOf(one) > bumps.indexOf(other)

/** The greatest of some growths. */
export const greatest = (some: readonly Bump[]): Bump =>
  some.reduce((most, one) => (isMore(one, most) ? one : most), 'none')

/** How much a version has grown from one to another, going by the first number that differs. */
export function bumpBetween(from: string, to: string): Bump {
  const [before, after] = [from, to].map((version) => version.split(/[.+-]/).slice(0, 3).map(Number))
  const place = [0, 1, 2].find((index) => before?.[index] !== after?.[index])
  if (place === undefined || (after?.[place] ?? 0) < (before?.[place] ?? 0)) return 'none'
  return (['major', 'minor', 'patch'] as const)[place] ?? 'none'
}

/** What every change says. */
interface Common {
  /** Name of the collection. */
  readonly collection: string
  /** The version bump that it requires by itself. */
  readonly bump: Bump
}

/** A collection, with all its records. */
export interface CollectionChange extends Common {
  readonly kind: 'collection-added' | 'collection-removed'
  /** The ids of its records. */
  readonly ids: readonly string[]
}

/** A field that the records of a collection have by their type. */
export interface FieldChange extends Common {
  readonly kind: 'field-added' | 'field-removed' | 'field-changed'
  /** Path of the field, such as `terms[].start`. */
  readonly field: string
  /** Absent where it was added. */
  readonly before?: Field
  /** Absent where it was removed; present where it is still declared and no record has it any more. */
  readonly after?: Field
}

/** A record of a collection that stays. */
interface RecordChange extends Common {
  readonly id: string
  /** What the record is called; empty where it has no name but its id. */
  readonly name: string
}

/** A record that exists on one side only. */
export interface RecordAddedOrRemoved extends RecordChange {
  readonly kind: 'record-added' | 'record-removed'
  /** Of a removed one: the id of a new record with nearly the same content, which should have its id as an alias. */
  readonly successor?: string
}

/** A record whose former id is an alias now. */
export interface RecordRenamed extends RecordChange {
  readonly kind: 'record-renamed'
  /** The former id. */
  readonly from: string
  /** What else has changed; empty where it was merged into a record that was there before. */
  readonly fields: readonly ValueChange[]
}

/** A record whose values differ. */
export interface RecordValuesChanged extends RecordChange {
  readonly kind: 'record-changed'
  readonly fields: readonly ValueChange[]
}

/** A name by which a record can be looked up no longer. */
export interface NameRemoved extends RecordChange {
  readonly kind: 'name-removed'
  readonly alias: string
}

/** One thing that differs between two sets of data. */
export type Change =
  CollectionChange | FieldChange | RecordAddedOrRemoved | RecordRenamed | RecordValuesChanged | NameRemoved

/**
 * The data semver of DESIGN.md. A field is removed when the type of the records loses it, or the last record does. An
 * optional value that a single record loses is a correction, since readers have to expect that it is absent.
 */
export const requiredBumps = {
  'collection-added': 'minor',
  'collection-removed': 'major',
  'field-added': 'minor',
  'field-removed': 'major',
  // It has another type, or is no longer in every record: what reads it fails.
  'field-changed': 'major',
  'record-added': 'minor',
  'record-removed': 'major',
  'record-renamed': 'minor',
  // An alias is the former id of a record, or used like one.
  'name-removed': 'major',
  'value-changed': 'patch',
  'value-added': 'minor',
  'optional-value-removed': 'patch',
  'required-value-removed': 'major'
} as const satisfies Readonly<Record<Exclude<Change['kind'], 'record-changed'> | `${string}value-${string}`, Bump>>

/** Everything that differs between two sets of data. */
export interface Changes {
  /** Version before, where it is known. */
  readonly from?: string
  /** Version after, where it is known. */
  readonly to?: string
  /** The version bump that the changes require together. */
  readonly bump: Bump
  /** Collection by collection; what breaks readers comes first. */
  readonly changes: readonly Change[]
}
