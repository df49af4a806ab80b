import { procedures, type Procedure, type ProcedureKey } from '../generated/procedures.ts'
import type { Procedure as AnyProcedure } from '../records/procedures.ts'
import { hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { procedureIds, procedures, type Procedure, type ProcedureId } from '../generated/procedures.ts'
export * from '../records/procedures.ts'
export type { SourceReference } from '../records/sources.ts'

/** What procedures can be narrowed by. */
export interface ProceduresFilter {
  /** Words of its title and steps. */
  readonly text?: string | undefined
}

/**
 * The procedure with that id, alias or title, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getProcedure('join-the-conversation').steps.length
 * // => 4
 */
export function getProcedure<const T extends string>(name: Name<T, ProcedureKey, 'procedure'>): Found<T, Procedure>
export function getProcedure<Item extends AnyProcedure>(name: string, data: readonly Item[]): Item | undefined
export function getProcedure(name: string, data: readonly AnyProcedure[] = procedures) {
  return lookUp('getProcedure', name, data)
}

/**
 * The procedures that some words occur in, in the order of their ids.
 *
 * @throws {RangeError} for an unknown value, with those there are or the nearest.
 * @example
 * findProcedures({ text: 'assessment' }).map(({ id }) => id)
 * // => ['request-a-security-assessment']
 */
export function findProcedures(filter?: ProceduresFilter): Procedure[]
export function findProcedures<Item extends AnyProcedure>(
  filter: ProceduresFilter | undefined,
  data: readonly Item[]
): Item[]
export function findProcedures(
  filter: ProceduresFilter = {},
  data: readonly AnyProcedure[] = procedures
): AnyProcedure[] {
  return select('findProcedures', data, filter, {
    text: hasWords(({ title, steps }) => [title, ...steps.map((step) => step.text)])
  })
}
