import { comparisons } from './affected-calls.ts'
import { versions } from './affects-calls.ts'
import { finds } from './find-calls.ts'
import { lookUps } from './look-up-calls.ts'

/** An expression as a person types it, and what must come of it. */
export type CallTry = {
  readonly call: string
  readonly run: () => unknown
} & ({ readonly gives: unknown } | { readonly throws: RegExp })

export const calls: readonly CallTry[] = [...lookUps, ...finds, ...versions, ...comparisons]
