import { procedures, type ProcedureKey } from '../generated/procedures.ts'
import type { Procedure } from '../records/procedures.ts'
import { hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { procedureIds, procedures, type ProcedureId } from '../generated/procedures.ts'
export * from '../records/procedures.ts'
export type { SourceReference } from '../records/sources.ts'

/** What procedures can be narrowed by. */
export interface ProceduresFilter {
  /** Words of its title and steps. */
  readonly text?: string | undefined
}

/**
 * The procedure with that id or alias, in any case.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @example
 * getProcedure('join-the-conversation').steps.length
 * // => 4
 */
export function getProcedure<const T extends string>(name: Name<T, ProcedureKey, 'procedure'>): Found<T, Procedure>
export function getProcedure(name: string, data: readonly Procedure[]): Procedure | undefined
export function getProcedure(name: string, data = procedures) {
  return lookUp(name, data)
}

/**
 * The procedures that some words occur in, in the order of their ids.
 *
 * @throws {RangeError} for an unknown value, with the nearest one.
 * @example
 * findProcedures({ text: 'assessment' }).map(({ id }) => id)
 * // => ['request-a-security-assessment']
 */
export function findProcedures(filter: ProceduresFilter = {}, data = procedures): Procedure[] {
  return select(data, filter, {
    text: hasWords(({ title, steps }) => [title, ...steps.map((step) => step.text)])
  })
}
