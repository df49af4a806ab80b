// Compiled, never run: the interface of each record and the output of its collection's schema are equal.
import type * as z from 'zod'
import type { collections } from '../../src/collections/index.ts'
import type { Collections } from '../../src/generated/collections.ts'
import type { Role } from '../../src/records/roles.ts'

/** The record of each collection. */
type Records = {
  [Name in keyof Collections]: Collections[Name] extends readonly (infer Item)[] ? Item : Collections[Name]
}

/** A type as one plain object, without `readonly` at any depth, so that only fields and their types count. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T

/**
 * `true` for two types that the compiler takes for the same one; it does not tell `a?: string` from `a?: string |
 * undefined`.
 */
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
