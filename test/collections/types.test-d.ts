// Compiled, never run: the interface of each record and the output of its collection's schema are equal.
import type * as z from 'zod'
import type { collections } from '../../src/collections/index.ts'
import type { Channel } from '../../src/records/channels.ts'
import type { CompromiseType } from '../../src/records/compromise-types.ts'
import type { Contribution } from '../../src/records/contributions.ts'
import type { Deliverable } from '../../src/records/deliverables.ts'
import type { Incident } from '../../src/records/incidents.ts'
import type { Initiative } from '../../src/records/initiatives.ts'
import type { Lead } from '../../src/records/leads.ts'
import type { Term } from '../../src/records/lexicon.ts'
import type { Meeting } from '../../src/records/meetings.ts'
import type { Mission } from '../../src/records/mission.ts'
import type { Page } from '../../src/records/pages.ts'
import type { Procedure } from '../../src/records/procedures.ts'
import type { Resource } from '../../src/records/resources.ts'
import type { Role } from '../../src/records/roles.ts'
import type { Scope } from '../../src/records/scope.ts'
import type { Source } from '../../src/records/sources.ts'
import type { Tag } from '../../src/records/tag.ts'

interface Records {
  tag: Tag
  mission: Mission
  scope: Scope
  channels: Channel
  meetings: Meeting
  roles: Role
  leads: Lead
  initiatives: Initiative
  deliverables: Deliverable
  contributions: Contribution
  procedures: Procedure
  resources: Resource
  lexicon: Term
  'compromise-types': CompromiseType
  incidents: Incident
  pages: Page
  sources: Source
}

/** A type as one plain object, without `readonly` at any depth, so that only fields and their types count. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T

/** `true` for two types that the compiler takes for the same one; it does not tell `a?: string` from `a?: string | undefined`. */
type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** `true` for two types that can stand for each other; it does not tell `any` from the rest. */
type Mutual<A, B> = [A, B] extends [B, A] ? true : false

/** `true` for equal types. */
type Equal<A, B> = Identical<A, B> extends true ? Mutual<A, B> : false

type Listed = (typeof collections)[number]
type Output<Name> = z.output<Extract<Listed, { name: Name }>['schema']>

/** The collections whose schema and interface differ. */
type Different = {
  [Name in Listed['name']]: Name extends keyof Records
    ? Equal<Plain<Output<Name>>, Plain<Records[Name]>> extends true
      ? never
      : Name
    : Name
}[Listed['name']]

const isTrue = <Truth extends true>(): Truth | undefined => undefined
const isFalse = <Truth extends false>(): Truth | undefined => undefined

isTrue<Equal<Different, never>>()
isTrue<Equal<Listed['name'], keyof Records>>()

// The comparison notices what it is for.
isTrue<Equal<Plain<{ readonly a: readonly { readonly b?: string }[] }>, { a: { b?: string }[] }>>()
isFalse<Equal<Plain<Output<'roles'>>, Plain<Role & { extra: string }>>>()
isFalse<Equal<Plain<Output<'roles'>>, Plain<Omit<Role, 'election'>>>>()
isFalse<Equal<Plain<Output<'roles'>>, Plain<Omit<Role, 'election'> & { election: string }>>>()
isFalse<Equal<Plain<{ a?: string }>, Plain<{ a?: string | undefined }>>>()
isFalse<Equal<Plain<{ a: string }>, Plain<{ a: 'b' }>>>()
isFalse<Equal<Plain<{ a: unknown }>, Plain<{ a: string }>>>()
